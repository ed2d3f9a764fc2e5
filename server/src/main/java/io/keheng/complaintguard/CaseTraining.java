package io.keheng.complaintguard;

import io.keheng.complaint.CaseActed;
import io.keheng.complaint.Complaint;
import io.keheng.complaintoffice.Trainings;
import io.keheng.identity.StaffDirectory;
import io.keheng.identity.StaffName;
import io.keheng.procedure.Act;
import io.keheng.procedure.OfficePost;
import io.keheng.procedure.OfficeRules;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who has no valid proof of training is not given cases, or somebody is warned, as the procedure
 * says; where a complaint department is named (S10-04).
 */
@Component
class CaseTraining {

  /** Acts by which the acting person takes a case, and those by which he gives it to another. */
  private static final Set<Act> TAKES = EnumSet.of(Act.ACCEPTED, Act.TAKEN_ON);

  private static final Set<Act> GIVES =
      EnumSet.of(Act.HANDED_ON, Act.JOINED, Act.PLANNED, Act.DATA_ASKED);

  private final CasePosts posts;
  private final Trainings trainings;
  private final StaffDirectory staff;

  CaseTraining(CasePosts posts, Trainings trainings, StaffDirectory staff) {
    this.posts = posts;
    this.trainings = trainings;
    this.staff = staff;
  }

  @ActsFor("S10-04")
  Optional<Refusal> shut(Complaint complaint, Act act, long self) {
    return TAKES.contains(act) && asked(complaint, true)
        ? lacks(self).map(what -> Refusal.forbidden("complaintguard.untrained", name(self), what))
        : Optional.empty();
  }

  @ActsFor("S10-04")
  Optional<Refusal> lacking(Complaint complaint, Act act, Map<String, ?> details) {
    return GIVES.contains(act)
            && details.get("staffId") instanceof Long given
            && asked(complaint, true)
        ? lacks(given)
            .map(what -> Refusal.invalid("staffId", "complaintguard.untrained", name(given), what))
        : Optional.empty();
  }

  /** Who was given a case and has no valid proof, where that is only warned of. */
  Optional<Long> warned(
      Complaint complaint, CaseActed acted, long by, Map<String, Object> details) {
    var given =
        TAKES.contains(acted.act())
            ? Long.valueOf(by)
            : GIVES.contains(acted.act()) && details.get("staffId") instanceof Number number
                ? Long.valueOf(number.longValue())
                : null;
    return given != null && asked(complaint, false) && lacks(given).isPresent()
        ? Optional.of(given)
        : Optional.empty();
  }

  String name(long staffId) {
    return staff.byId(staffId).map(StaffName::name).orElse("");
  }

  private boolean asked(Complaint complaint, boolean refuse) {
    return posts.offices(complaint).stream()
            .map(OfficeRules::training)
            .filter(Objects::nonNull)
            .anyMatch(training -> training.refuse() == refuse)
        && posts.held(complaint, OfficePost.DEPARTMENT).isPresent();
  }

  private Optional<String> lacks(long staffId) {
    List<String> lacking = trainings.lacking(staffId);
    return lacking.isEmpty() ? Optional.empty() : Optional.of(String.join("、", lacking));
  }
}
