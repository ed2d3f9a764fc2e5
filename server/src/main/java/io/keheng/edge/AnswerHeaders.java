package io.keheng.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What every answer tells the browser to keep to: pages, files, the API, and the refusals of what
 * stands in front of them. Outermost, because those never reach the chain of the guard; what the
 * container refuses by itself gets them from {@link ContainerAnswers}.
 */
final class AnswerHeaders extends OncePerRequestFilter implements Ordered {

  /** Element Plus sets styles on elements, so styles may be inline; scripts never. */
  private static final String CONTENT =
      "default-src 'self'; script-src 'self'; script-src-attr 'none'; "
          + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
          + "connect-src 'self'; worker-src 'self' blob:; frame-src 'none'; object-src 'none'; "
          + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private static final String FEATURES =
      "camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), "
          + "serial=(), usb=(), publickey-credentials-create=(self), "
          + "publickey-credentials-get=(self)";

  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          CONTENT,
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "same-origin",
          "Permissions-Policy",
          FEATURES,
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          // Built files say otherwise of themselves.
          HttpHeaders.CACHE_CONTROL,
          "no-store");

  private final HstsHeaderWriter tls = new HstsHeaderWriter();

  static void write(HttpServletResponse response) {
    HEADERS.forEach(response::setHeader);
  }

  /** After the forwarded headers have told whether the browser came by TLS. */
  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE + 1;
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    write(response);
    tls.writeHeaders(request, response);
    chain.doFilter(request, response);
  }
}
