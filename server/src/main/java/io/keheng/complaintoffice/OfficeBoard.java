package io.keheng.complaintoffice;

import io.keheng.procedure.OfficePost;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The organisation of a unit as its page shows it. */
record OfficeBoard(long unitId, String unitName, List<PostView> posts, List<LineView> lines) {

  record AbsenceView(String deputy, LocalDate fromOn, LocalDate toOn, boolean now) {}

  /**
   * @param duty what the post answers for
   * @param acts that are those of the post alone
   * @param asked whether a procedure of the unit asks for it, here or above
   * @param named whether the unit names its own
   * @param holder who holds it, here or above; null for nobody
   * @param fromUnit the unit above that names it; null for the unit's own
   * @param left whether its holder is no longer in service
   */
  record PostView(
      OfficePost post,
      String label,
      String duty,
      List<String> acts,
      boolean department,
      boolean asked,
      boolean named,
      long version,
      @Nullable Long staffId,
      @Nullable Long departmentId,
      @Nullable String holder,
      @Nullable LocalDate since,
      @Nullable String fromUnit,
      boolean left,
      List<AbsenceView> absences) {}

  record LineView(ServiceLine line, @Nullable String unitName) {}
}
