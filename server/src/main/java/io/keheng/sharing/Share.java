package io.keheng.sharing;

import io.keheng.customerfile.CustomerPart;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Information shared, or asked to be.
 *
 * @param unitId every customer of this unit and those below; null when numbers are given
 * @param granteeStaff the person who may look; null when everybody of a unit may
 * @param looks how often somebody looked under it
 */
record Share(
    long id,
    String number,
    String purpose,
    String reason,
    List<CustomerPart> parts,
    @Nullable Long unitId,
    List<String> numbers,
    LocalDate fromOn,
    LocalDate toOn,
    @Nullable Long granteeStaff,
    @Nullable Long granteeUnit,
    State state,
    long appliedBy,
    Instant appliedAt,
    @Nullable Long decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String note,
    @Nullable Long endedBy,
    @Nullable Instant endedAt,
    @Nullable String endNote,
    long looks) {

  enum State {
    PENDING,
    /** Approved, and its term has not begun. */
    FUTURE,
    LIVE,
    /** Its term is over. */
    ENDED,
    REJECTED,
    WITHDRAWN,
    REVOKED
  }

  /**
   * What is asked for.
   *
   * @param unitId or {@code numbers}, never both
   * @param granteeUnit one of the applicant's own; null for himself
   */
  record Application(
      String purpose,
      String reason,
      List<CustomerPart> parts,
      @Nullable Long unitId,
      List<String> numbers,
      LocalDate fromOn,
      LocalDate toOn,
      @Nullable Long granteeUnit) {}
}
