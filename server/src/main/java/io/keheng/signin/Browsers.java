package io.keheng.signin;

import io.keheng.identity.StaffName;
import io.keheng.password.SignInParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.WebUtils;

/** Knows by a cookie from which browsers a person has signed in. */
@Component
class Browsers {

  private static final String COOKIE = "KEHENG_BROWSER";
  private static final int TOKEN_BYTES = 24;
  private static final int NAME_LENGTH = 300;

  private final BrowserRepository repository;
  private final SignInParameters parameters;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Browsers(BrowserRepository repository, SignInParameters parameters, Clock clock) {
    this.repository = repository;
    this.parameters = parameters;
    this.clock = clock;
  }

  static String name(HttpServletRequest request) {
    var name = Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("");
    return name.substring(0, Math.min(name.length(), NAME_LENGTH));
  }

  /** Remembers the browser; true when it is a further one that the person was not seen with. */
  @Transactional
  public boolean meet(StaffName who, HttpServletRequest request, HttpServletResponse response) {
    var cookie = WebUtils.getCookie(request, COOKIE);
    var token = cookie == null ? newToken() : cookie.getValue();
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(COOKIE, token)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .path("/")
            .maxAge(parameters.browser())
            .build()
            .toString());
    var others = repository.any(who.id());
    return repository.seen(who.id(), hash(token), name(request), clock.instant()) && others;
  }

  private String newToken() {
    var bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
