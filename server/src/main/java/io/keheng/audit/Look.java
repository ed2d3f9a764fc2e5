package io.keheng.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One look at protected data.
 *
 * @param fields what was shown, by the names of the fields
 * @param purpose code of the stated purpose
 * @param reference the case it was for
 * @param until how long it stayed shown; null for a single look
 */
public record Look(
    long id,
    long customerId,
    long staffId,
    String staffName,
    Instant at,
    List<String> fields,
    @Nullable String purpose,
    @Nullable String reference,
    @Nullable Instant until,
    @Nullable String address) {

  /**
   * How often one person looked on one day.
   *
   * @param customers different customers looked at
   */
  public record Count(
      long staffId, String staffName, java.time.LocalDate day, long looks, long customers) {}

  /** What the trail keeps of a look beside who, when and why. */
  record Shown(List<String> fields, @Nullable Instant until) {}
}
