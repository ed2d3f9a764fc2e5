package io.keheng.edge;

import io.keheng.shared.LargeBody;
import io.keheng.shared.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Holds what is sent to a size and a time, before anything reads it: the container would put files
 * sent to any address on the disk, for a stranger too. Files are taken only where they belong and
 * with the token in its header, so that no filter looks for it among them. Bodies that do not state
 * their size are held to it by {@link LimitedBody}.
 */
final class BodyLimit extends OncePerRequestFilter {

  private final Endpoints endpoints;
  private final BodyLimits limits;
  private final Problems problems;

  BodyLimit(Endpoints endpoints, BodyLimits limits, Problems problems) {
    this.endpoints = endpoints;
    this.limits = limits;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var refusal = hasFiles(request) ? files(request) : tooLarge(request, limits.limit());
    if (refusal != null) {
      problems.answer(request, response, refusal);
      return;
    }
    chain.doFilter(request, response);
  }

  private static boolean hasFiles(HttpServletRequest request) {
    var type = request.getContentType();
    return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  private @Nullable Refusal files(HttpServletRequest request) {
    var endpoint = endpoints.of(request);
    var mapping =
        endpoint == null
            ? null
            : AnnotatedElementUtils.findMergedAnnotation(
                endpoint.getMethod(), RequestMapping.class);
    if (endpoint == null
        || mapping == null
        || !Arrays.asList(mapping.consumes()).contains(MediaType.MULTIPART_FORM_DATA_VALUE)) {
      return Refusal.unread(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "body.files");
    }
    if (request.getHeader("X-XSRF-TOKEN") == null) {
      return Refusal.forbidden("csrf");
    }
    if (endpoint.hasMethodAnnotation(LargeBody.class)) {
      return null;
    }
    return request.getContentLengthLong() < 0
        ? Refusal.unread(HttpStatus.LENGTH_REQUIRED, "body.length")
        : tooLarge(request, limits.files());
  }

  private static @Nullable Refusal tooLarge(HttpServletRequest request, DataSize limit) {
    return request.getContentLengthLong() > limit.toBytes() ? tooLarge(limit) : null;
  }

  static Refusal tooLarge(DataSize limit) {
    return Refusal.unread(HttpStatus.CONTENT_TOO_LARGE, "body.large", limit.toMegabytes());
  }
}
