package io.keheng.complaintafter;

import io.keheng.complaint.CaseGate;
import io.keheng.complaint.Complaint;
import io.keheng.complaint.Done;
import io.keheng.identity.Scopes;
import io.keheng.procedure.Act;
import io.keheng.procedure.Procedures;
import io.keheng.procedure.Stage;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import io.keheng.shared.Texts;
import io.keheng.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Who is not content with the answer is talked to again, then by a leader, and asked after each;
 * only then may his case close, with the reason and the remedies that he was told (S10-39).
 */
@Service
public class Satisfaction implements CaseGate {

  private static final String APPROVE = "complaint.approve";

  private final Procedures procedures;
  private final Scopes scopes;
  private final Texts texts;

  Satisfaction(Procedures procedures, Scopes scopes, Texts texts) {
    this.procedures = procedures;
    this.scopes = scopes;
    this.texts = texts;
  }

  /** How content the complainant is, by what was done in the case. */
  public Standing of(Complaint complaint, List<Done> history) {
    return Standing.of(
        procedures.byCode(complaint.procedure()).dissatisfied(),
        procedures.parameters().satisfaction(),
        history);
  }

  @Override
  @ActsFor({"S10-39", "S10-54", "S10-95", "S10-101"})
  public Optional<Refusal> shut(Complaint complaint, Act act, List<Done> history) {
    if (act == Act.CLOSED || (act == Act.ARCHIVED && complaint.stage() == Stage.CLOSED)) {
      return owed(of(complaint, history));
    }
    if (act == Act.LEADER_TALKED && !scopes.of(APPROVE).covers(complaint.unitId(), null)) {
      return Optional.of(Refusal.forbidden("complaintafter.leader"));
    }
    var owed = procedures.byCode(complaint.procedure()).dissatisfied();
    if (owed == null || !owed.acts().contains(act)) {
      return Optional.empty();
    }
    var standing = of(complaint, history);
    if (standing.dissatisfied()
        && owed.acts().indexOf(act) >= standing.taken()
        && standing.next() != act) {
      return owed(standing);
    }
    return act == Act.LEADER_TALKED && talkedBefore(history)
        ? Optional.of(Refusal.forbidden("complaintafter.talked-before"))
        : Optional.empty();
  }

  private Optional<Refusal> owed(Standing standing) {
    return Optional.ofNullable(standing.next())
        .map(
            next -> {
              var word = texts.text("procedure.act." + next);
              var score = standing.score();
              var refusal =
                  standing.dissatisfied() && score != null
                      ? Refusal.conflict("complaintafter.owed", word, score)
                      : Refusal.conflict("complaintafter.view", word);
              return refusal.with("next", next.name());
            });
  }

  /** A leader is somebody else than who talked to the complainant before him. */
  private static boolean talkedBefore(List<Done> history) {
    var me = Actor.current().staffId();
    return history.stream()
        .anyMatch(done -> done.act() == Act.TALKED_AGAIN && done.staffId() == me);
  }

  /**
   * Who closes the case of somebody not content says why, and how he told of the remedies; where
   * the procedure wants it, a score comes with the words of who gave it.
   */
  @Override
  @ActsFor({"S10-39", "S10-95"})
  public Optional<Refusal> lacking(
      Complaint complaint,
      Act act,
      @Nullable String note,
      Map<String, ?> details,
      List<Done> history) {
    var needs = needs(complaint, act, history);
    var missing = new ArrayList<Violation>();
    if (needs.contains("note") && (note == null || note.isBlank())) {
      missing.add(new Violation("note", "complaintafter.note." + act));
    }
    if (needs.contains("manner") && !details.containsKey("manner")) {
      missing.add(new Violation("manner", "complaintafter.remedies"));
    }
    return missing.isEmpty() ? Optional.empty() : Optional.of(Refusal.invalid(missing));
  }

  /** What must be told of an act beyond what all must tell, by the names of the fields. */
  public List<String> needs(Complaint complaint, Act act, List<Done> history) {
    if (act == Act.CLOSED && of(complaint, history).dissatisfied()) {
      return List.of("note", "manner");
    }
    var owed = procedures.byCode(complaint.procedure()).dissatisfied();
    var himself = Actor.current().staffId() == Actor.SYSTEM.staffId();
    return act == Act.SATISFACTION_ASKED && owed != null && owed.words() && !himself
        ? List.of("note")
        : List.of();
  }
}
