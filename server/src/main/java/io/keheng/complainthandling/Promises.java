package io.keheng.complainthandling;

import io.keheng.complaint.CaseGate;
import io.keheng.complaint.Complaint;
import io.keheng.complaint.Done;
import io.keheng.procedure.Act;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A time of reply that a customer is given who demands a solution on site 约定回复时间: it lies ahead,
 * and is kept rather than replaced (S10-57).
 */
@Component
class Promises implements CaseGate {

  private final Clock clock;

  Promises(Clock clock) {
    this.clock = clock;
  }

  @Override
  @ActsFor("S10-57")
  public Optional<Refusal> shut(Complaint complaint, Act act, List<Done> history) {
    return act == Act.REPLY_PROMISED && stands(history)
        ? Optional.of(Refusal.conflict("complaint.promised"))
        : Optional.empty();
  }

  private static boolean stands(List<Done> history) {
    return history.stream()
        .map(Done::act)
        .filter(act -> act == Act.REPLY_PROMISED || act == Act.ANSWERED)
        .reduce((first, second) -> second)
        .filter(act -> act == Act.REPLY_PROMISED)
        .isPresent();
  }

  @Override
  public Optional<Refusal> lacking(
      Complaint complaint,
      Act act,
      @Nullable String note,
      Map<String, ?> details,
      List<Done> history) {
    return act == Act.REPLY_PROMISED
            && !OffsetDateTime.parse(String.valueOf(details.get("replyAt")))
                .toInstant()
                .isAfter(clock.instant())
        ? Optional.of(Refusal.invalid("replyAt", "complaint.past"))
        : Optional.empty();
  }
}
