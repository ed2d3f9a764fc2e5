package io.keheng.edge;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

/** The application under test has no TLS of its own, so what writes the cookie is asked. */
class SessionCookieTest {

  private final SessionCookie cookie = new SessionCookie();

  @Test
  void byTlsItIsBoundToTheHost() {
    assertThat(written(true))
        .startsWith("__Host-KEHENG=")
        .contains("; Path=/;", "Secure", "HttpOnly", "SameSite=Lax")
        .doesNotContain("Domain");
    assertThat(written(false)).startsWith("KEHENG=").contains("HttpOnly").doesNotContain("Secure");
  }

  @Test
  void oneThatIsNotBoundIsNotReadByTls() {
    assertThat(read(true, "KEHENG")).isFalse();
    assertThat(read(true, "__Host-KEHENG")).isTrue();
    assertThat(read(false, "KEHENG")).isTrue();
  }

  private String written(boolean tls) {
    var response = new MockHttpServletResponse();
    cookie.writeCookieValue(new CookieValue(request(tls), response, "id"));
    return String.valueOf(response.getHeader("Set-Cookie"));
  }

  private boolean read(boolean tls, String name) {
    var request = request(tls);
    request.setCookies(new Cookie(name, Base64.getEncoder().encodeToString("id".getBytes())));
    return cookie.readCookieValues(request).contains("id");
  }

  private static MockHttpServletRequest request(boolean tls) {
    var request = new MockHttpServletRequest("GET", "/api/session");
    request.setSecure(tls);
    return request;
  }
}
