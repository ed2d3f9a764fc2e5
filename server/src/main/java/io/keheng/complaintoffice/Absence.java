package io.keheng.complaintoffice;

import io.keheng.procedure.OfficePost;
import java.time.LocalDate;

/** While the holder of a post is absent a colleague of his department stands in 委托代理. */
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
