package io.keheng;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/**
 * An authenticator app. Each code is of a later time step than the one before, beginning one step
 * early, so that a test gets three good codes without waiting.
 */
public final class Authenticator {

  private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
  private final SecretKeySpec key;
  private long last;

  public Authenticator(String secret) {
    key = new SecretKeySpec(new Base32().decode(secret), codes.getAlgorithm());
  }

  /** Sets up the second factor of whoever is signed in, and proves it. */
  public static Authenticator enrol(Client client) {
    var secret = client.post("/api/session/totp", null).json().get("secret").asString();
    var app = new Authenticator(secret);
    var answer = client.put("/api/session/totp", Map.of("code", app.next()));
    if (answer.status() != 200) {
      throw new IllegalStateException("cannot set up a second factor: " + answer.text());
    }
    return app;
  }

  /** The next code that was not given yet. */
  public String next() {
    last = Math.max(last + 1, now() - 1);
    return code(last);
  }

  /** The code of a time step, counted from now. */
  public String at(int stepsFromNow) {
    return code(now() + stepsFromNow);
  }

  private long now() {
    return Instant.now().getEpochSecond() / codes.getTimeStep().toSeconds();
  }

  private String code(long step) {
    try {
      var at = Instant.ofEpochSecond(step * codes.getTimeStep().toSeconds());
      return codes.generateOneTimePasswordString(key, at, Locale.ROOT);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }
}
