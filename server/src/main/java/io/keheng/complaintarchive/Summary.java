package io.keheng.complaintarchive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a volume held when it was summed up 定期汇总.
 *
 * @param proposals what should become better
 */
record Summary(
    long id,
    long volumeId,
    LocalDate fromOn,
    LocalDate toOn,
    Content content,
    String proposals,
    Instant at,
    String byName) {

  /**
   * @param results cases by how they ended; those that were not decided under an empty code
   * @param classes cases by procedure and class, {@code procedure/class}
   * @param score average of the last satisfaction; null where nobody was asked
   */
  record Content(
      int cases,
      Map<String, Integer> results,
      Map<String, Integer> classes,
      @Nullable Double score,
      List<String> numbers) {}
}
