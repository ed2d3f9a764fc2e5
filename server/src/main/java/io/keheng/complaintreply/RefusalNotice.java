package io.keheng.complaintreply;

import io.keheng.complaint.CaseGate;
import io.keheng.complaint.Complaint;
import io.keheng.complaint.Done;
import io.keheng.procedure.Act;
import io.keheng.procedure.Stage;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A refused case is archived only once the complainant was told why 不予受理告知 (S10-08). */
@Component
class RefusalNotice implements CaseGate {

  @Override
  @ActsFor("S10-08")
  public Optional<Refusal> shut(Complaint complaint, Act act, List<Done> history) {
    if (complaint.stage() != Stage.REFUSED) {
      return Optional.empty();
    }
    var told =
        Paper.REFUSAL.ground(history).map(done -> Paper.REFUSAL.told(done, history)).orElse(true);
    return switch (act) {
      case ARCHIVED ->
          told ? Optional.empty() : Optional.of(Refusal.conflict("complaintreply.refusal-untold"));
      case REFUSAL_TOLD ->
          told ? Optional.of(Refusal.conflict("complaintreply.told")) : Optional.empty();
      default -> Optional.empty();
    };
  }
}
