package io.keheng.complaintoffice;

import io.keheng.procedure.OfficePost;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A post of a unit and who holds it.
 *
 * @param staffId null for a post that a department holds
 * @param departmentId null for a post that a person holds
 */
public record HeldPost(
    long unitId,
    OfficePost post,
    long version,
    @Nullable Long staffId,
    @Nullable String staffName,
    @Nullable Long departmentId,
    LocalDate since) {

  /** While the holder is absent a colleague of his department stands in 委托代理. */
  record Absence(
      long id,
      long unitId,
      OfficePost post,
      long deputyId,
      String deputyName,
      LocalDate fromOn,
      LocalDate toOn) {

    boolean covers(LocalDate day) {
      return !day.isBefore(fromOn) && !day.isAfter(toOn);
    }
  }
}
