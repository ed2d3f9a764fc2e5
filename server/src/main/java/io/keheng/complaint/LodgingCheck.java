package io.keheng.complaint;

import io.keheng.identity.StaffDirectory;
import io.keheng.procedure.Channel;
import io.keheng.procedure.Procedure;
import io.keheng.procedure.Procedures;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import io.keheng.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What must be told when a complaint is taken, by the procedure and the channel. */
@Component
class LodgingCheck {

  private final Procedures procedures;
  private final StaffDirectory staff;

  LodgingCheck(Procedures procedures, StaffDirectory staff) {
    this.procedures = procedures;
    this.staff = staff;
  }

  /** Refuses (422) what is missing or does not fit, each at its field. */
  @ActsFor({"S10-55", "S10-78", "S33-02"})
  void check(Lodging told, Procedure procedure) {
    var wrong = new ArrayList<Violation>();
    procedure
        .channel(told.channel())
        .ifPresentOrElse(
            rule ->
                rule.required().stream()
                    .filter(fact -> !told.told().getOrDefault(fact, false))
                    .forEach(fact -> wrong.add(new Violation(fact, "complaint.required"))),
            () -> wrong.add(new Violation("channel", "complaint.channel", procedure.label())));
    if (told.caseClass() != null && procedure.caseClass(told.caseClass()).isEmpty()) {
      wrong.add(new Violation("caseClass", "complaint.class"));
    }
    checkWho(told, wrong);
    checkGroup(told, wrong);
    for (var id : told.subjects()) {
      if (staff.byId(id).isEmpty()) {
        wrong.add(new Violation("subjects", "complaint.subject"));
      }
    }
    if (!wrong.isEmpty()) {
      throw Refusal.invalid(wrong);
    }
  }

  private static void checkWho(Lodging told, List<Violation> wrong) {
    var named = told.complainant() != null && !told.complainant().isBlank();
    switch (told.onBehalf()) {
      case ANONYMOUS -> {
        if (named) {
          wrong.add(new Violation("complainant", "complaint.anonymous"));
        }
      }
      case AGENT, HEIR -> {
        if (told.proof() == null || told.proof().isBlank()) {
          wrong.add(new Violation("proof", "complaint.proof"));
        }
        named(named, wrong);
      }
      case SELF, JOINT -> named(named, wrong);
    }
  }

  private static void named(boolean named, List<Violation> wrong) {
    if (!named) {
      wrong.add(new Violation("complainant", "complaint.required"));
    }
  }

  private void checkGroup(Lodging told, List<Violation> wrong) {
    var most = procedures.parameters().representatives();
    if (told.persons() < 1 || told.representatives().size() > told.persons()) {
      wrong.add(new Violation("persons", "complaint.persons"));
    }
    if (told.channel() != Channel.GROUP_VISIT) {
      return;
    }
    if (told.representatives().isEmpty()) {
      wrong.add(new Violation("representatives", "complaint.required"));
    } else if (told.representatives().size() > most) {
      wrong.add(new Violation("representatives", "complaint.representatives", most));
    }
  }
}
