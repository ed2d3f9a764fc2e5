package io.keheng.complaintmeeting;

import io.keheng.complaint.CaseGate;
import io.keheng.complaint.Complaint;
import io.keheng.complaint.Done;
import io.keheng.procedure.Act;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A rework is arranged within the term that the committee's memo sets 返修期限 (S10-90). */
@Component
class ReworkTerm implements CaseGate {

  private final MeetingRepository repository;

  ReworkTerm(MeetingRepository repository) {
    this.repository = repository;
  }

  @Override
  public Optional<Refusal> shut(Complaint complaint, Act act, List<Done> history) {
    return Optional.empty();
  }

  @Override
  @ActsFor("S10-90")
  public Optional<Refusal> lacking(
      Complaint complaint,
      Act act,
      @Nullable String note,
      Map<String, ?> details,
      List<Done> history) {
    if (act != Act.REWORK_SET) {
      return Optional.empty();
    }
    var until = LocalDate.parse(String.valueOf(details.get("until")));
    return repository.of(complaint.id()).stream()
        .filter(each -> each.state() == Meeting.State.CARRIED)
        .reduce((first, second) -> second)
        .map(Meeting::reworkUntil)
        .filter(until::isAfter)
        .map(last -> Refusal.invalid("until", "complaintmeeting.rework-term", last));
  }
}
