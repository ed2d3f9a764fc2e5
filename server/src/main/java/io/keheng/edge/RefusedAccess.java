package io.keheng.edge;

import io.keheng.shared.Permit;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;

/**
 * Sees who was refused at a door: not signed in, not permitted, without the token that shows the
 * page was ours (ASVS 16.3.2). Refused sign-ins are recorded where they happen.
 */
final class RefusedAccess extends OncePerRequestFilter {

  private static final String NO_DOOR = "(none)";

  /** Where a page asks who is signed in: nobody is an answer, not a refusal. */
  private static final String WHO = "/api/session";

  private final Endpoints endpoints;
  private final Refusals refusals;

  RefusedAccess(Endpoints endpoints, Refusals refusals) {
    this.endpoints = endpoints;
    this.refusals = refusals;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, response);
    var status = response.getStatus();
    if (status != HttpStatus.UNAUTHORIZED.value() && status != HttpStatus.FORBIDDEN.value()) {
      return;
    }
    var endpoint = endpoints.of(request);
    if (status == HttpStatus.FORBIDDEN.value()
        || !isPublic(endpoint) && !request.getRequestURI().equals(WHO)) {
      refusals.record(door(request, endpoint), status, request.getRemoteAddr());
    }
  }

  private static boolean isPublic(@Nullable HandlerMethod endpoint) {
    return endpoint != null && endpoint.hasMethodAnnotation(Permit.Public.class);
  }

  /** The method and the pattern of the address, which names nobody. */
  private static String door(HttpServletRequest request, @Nullable HandlerMethod endpoint) {
    return endpoint == null ? NO_DOOR : request.getMethod() + " " + Endpoints.pattern(request);
  }
}
