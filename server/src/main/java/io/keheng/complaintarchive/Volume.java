package io.keheng.complaintarchive;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The archived cases of a unit and a year 案卷 (S10-53).
 *
 * @param year in which the cases ended
 * @param cases how many it holds
 * @param held whether the whole of it is kept for a lawsuit
 */
record Volume(
    long id, String number, long unitId, int year, Instant openedAt, int cases, boolean held) {

  /**
   * A case in its place.
   *
   * @param items what the file holds
   * @param result how it ended; null where nothing was decided, or it is no longer kept
   * @param purgedOn day on which it was removed; null while it is kept
   * @param held whether the case itself is kept for a lawsuit
   */
  record Filed(
      int place,
      long caseId,
      String number,
      int items,
      LocalDate lodgedOn,
      LocalDate endedOn,
      LocalDate keepUntil,
      @Nullable String result,
      @Nullable LocalDate purgedOn,
      boolean held) {}
}
