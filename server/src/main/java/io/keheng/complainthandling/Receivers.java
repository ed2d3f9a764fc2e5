package io.keheng.complainthandling;

import io.keheng.complaint.Complaint;
import io.keheng.complaint.Recusals;
import io.keheng.identity.StaffDirectory;
import io.keheng.procedure.Procedures;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who a case may be handed on to 转交对象. */
@Component
class Receivers {

  private final Procedures procedures;
  private final Recusals recusals;
  private final StaffDirectory staff;

  Receivers(Procedures procedures, Recusals recusals, StaffDirectory staff) {
    this.procedures = procedures;
    this.recusals = recusals;
    this.staff = staff;
  }

  /**
   * Refuses who has no post at the unit and who must withdraw; where the procedure names a
   * receiver, it is a person (S10-83).
   */
  @ActsFor({"S10-46", "S10-83"})
  void require(Complaint complaint, long unitId, @Nullable Long staffId) {
    if (staffId == null) {
      procedures
          .byCode(complaint.procedure())
          .receiver(complaint.caseClass())
          .ifPresent(
              receiver -> {
                throw Refusal.invalid("staffId", "complaint.receiver", receiver.label());
              });
      return;
    }
    if (staff.posts(staffId).stream().noneMatch(post -> post.unitId() == unitId)) {
      throw Refusal.invalid("staffId", "complaint.not-there");
    }
    recusals.require(complaint.id(), staffId, Recusals.Purpose.HANDLE);
  }
}
