package io.keheng.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * The cookie of a session. By TLS its name says to the browser that no other host and no answer
 * without TLS may set it ({@code __Host-}); without, as on a machine of one's own, that is not
 * possible.
 */
final class SessionCookie implements CookieSerializer {

  private static final String NAME = "KEHENG";

  private final CookieSerializer plain = named(NAME);
  private final CookieSerializer bound = named("__Host-" + NAME);

  @Override
  public void writeCookieValue(CookieValue value) {
    of(value.getRequest()).writeCookieValue(value);
  }

  @Override
  public List<String> readCookieValues(HttpServletRequest request) {
    return of(request).readCookieValues(request);
  }

  private CookieSerializer of(HttpServletRequest request) {
    return request.isSecure() ? bound : plain;
  }

  private static CookieSerializer named(String name) {
    var cookie = new DefaultCookieSerializer();
    cookie.setCookieName(name);
    cookie.setCookiePath("/");
    cookie.setSameSite("Lax");
    return cookie;
  }
}
