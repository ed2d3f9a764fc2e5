package io.keheng.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Time-based one-time codes as every authenticator app makes them (RFC 6238: six digits, 30 s). */
@Component
class Totp {

  private static final String ISSUER = "Keheng";

  /** Bits of the HMAC of RFC 6238, the length that RFC 4226 recommends for a secret. */
  private static final int SECRET_BYTES = 20;

  /** Clocks of telephones: one step early or late is taken (RFC 6238, 5.2). */
  private static final int STEPS_APART = 1;

  private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
  private final SecureRandom random = new SecureRandom();

  /** A new secret in Base32, as it is typed where no camera is at hand. */
  String secret() {
    var bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return new Base32().encodeAsString(bytes);
  }

  /** The address that a QR code carries into the app. */
  String address(String staffNo, String secret) {
    return UriComponentsBuilder.fromUriString("otpauth://totp/{issuer}:{account}")
        .queryParam("secret", "{secret}")
        .queryParam("issuer", "{issuer}")
        .buildAndExpand(ISSUER, staffNo, secret, ISSUER)
        .encode()
        .toUriString();
  }

  /** The time step of which this is the code, if it is a later one than the last accepted. */
  OptionalLong step(String secret, String code, Instant now, long last) {
    var seconds = codes.getTimeStep().toSeconds();
    var current = now.getEpochSecond() / seconds;
    var found = OptionalLong.empty();
    for (var step = current - STEPS_APART; step <= current + STEPS_APART; step++) {
      var right = same(code, code(secret, Instant.ofEpochSecond(step * seconds)));
      if (right && step > last) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  private String code(String secret, Instant at) {
    try {
      var key = new SecretKeySpec(new Base32().decode(secret), codes.getAlgorithm());
      return codes.generateOneTimePasswordString(key, at, Locale.ROOT);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
