package io.keheng.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The application under test has no TLS of its own, so the outermost filter is asked. */
class HstsTest {

  @Test
  void isToldToABrowserThatCameByTlsAndToNoOther() throws Exception {
    assertThat(told(true)).contains("max-age=31536000").contains("includeSubDomains");
    assertThat(told(false)).isNull();
  }

  private static @Nullable String told(boolean tls) throws Exception {
    var request = new MockHttpServletRequest("GET", "/api/session");
    request.setSecure(tls);
    var response = new MockHttpServletResponse();
    new AnswerHeaders().doFilter(request, response, new MockFilterChain());
    return response.getHeader("Strict-Transport-Security");
  }
}
