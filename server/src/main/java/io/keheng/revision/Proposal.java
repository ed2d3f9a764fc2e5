package io.keheng.revision;

import io.keheng.measure.MeasureSet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a revision would put in the place of the releases in force.
 *
 * @param texts the DMN text of each changed model, by the model's name
 * @param checksum changes with any of the texts
 */
public record Proposal(
    long id,
    String title,
    MeasureSet set,
    Map<String, String> texts,
    String checksum,
    LocalDate effectiveFrom) {

  static String checksum(Map<String, String> texts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      new TreeMap<>(texts)
          .forEach(
              (model, dmn) -> {
                digest.update(model.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(dmn.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
              });
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
