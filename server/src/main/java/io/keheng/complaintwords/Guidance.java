package io.keheng.complaintwords;

import io.keheng.complaint.Complaint;
import io.keheng.complaint.Done;
import io.keheng.procedure.Act;
import io.keheng.procedure.Procedures;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Words;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** What whoever does an act should think of while he writes it 办理指引 (S10-100, S10-107). */
@Service
public class Guidance {

  private final Procedures procedures;
  private final WordParameters parameters = WordParameters.read();

  Guidance(Procedures procedures) {
    this.procedures = procedures;
  }

  /** The guidance of the step, the warning of an early apology, and what an apology must not be. */
  @ActsFor({"S10-100", "S10-107"})
  public List<String> of(Complaint complaint, Act act, List<Done> history) {
    var hints = new ArrayList<String>();
    procedures.byCode(complaint.procedure()).guidance().stream()
        .filter(each -> each.act() == act)
        .map(each -> each.step().text() + " · " + each.text().text())
        .forEach(hints::add);
    var apology = parameters.apology();
    if (apology.acts().contains(act)) {
      if (!factsFound(history)) {
        hints.add(apology.early().text());
      }
      apology.taboos().stream().map(Words::text).forEach(hints::add);
    }
    return hints;
  }

  /** Whether it was found what happened. */
  static boolean factsFound(List<Done> history) {
    return Act.standing(history.stream().map(Done::act).toList()).contains(Act.FOUND);
  }
}
