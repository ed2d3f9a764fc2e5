package io.keheng.factor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.codec.binary.Base32;

/**
 * A code for the day on which the telephone is lost, good once. 120 random bits, so a plain hash of
 * it tells nothing to who reads the database.
 */
record RecoveryCode(String text) {

  private static final int BYTES = 15;
  private static final int GROUP = 4;
  private static final Pattern WRITTEN = Pattern.compile("[A-Z2-7]{24}");
  private static final SecureRandom RANDOM = new SecureRandom();

  static RecoveryCode random() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    var letters = new Base32().encodeAsString(bytes);
    return new RecoveryCode(letters.replaceAll("(.{" + GROUP + "})(?!$)", "$1-"));
  }

  boolean isWellFormed() {
    return WRITTEN.matcher(normal()).matches();
  }

  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(normal().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private String normal() {
    return text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
  }
}
