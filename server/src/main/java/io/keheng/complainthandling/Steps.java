package io.keheng.complainthandling;

import io.keheng.complaint.CaseActs;
import io.keheng.complaint.Complaint;
import io.keheng.complaint.Effect;
import io.keheng.identity.StaffDirectory;
import io.keheng.procedure.Act;
import io.keheng.procedure.Procedures;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import io.keheng.shared.Violation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The acts that only record what was done, each with what must be told of it. */
@Service
@Transactional
public class Steps {

  /**
   * What is told of an act.
   *
   * @param manner how the complainant was told
   * @param staffId who is responsible, or was asked
   * @param until day that was promised or set
   * @param score satisfaction, from 1 to the best
   * @param replyAt moment by which a reply is promised
   * @param shared whether an opinion concerns the group of companies too
   */
  record Told(
      @Nullable String note,
      @Nullable Manner manner,
      @Nullable Long staffId,
      @Nullable LocalDate until,
      @Nullable Integer score,
      @Nullable Instant replyAt,
      @Nullable Boolean shared) {}

  /** How a complainant is told or asked. */
  public enum Manner {
    SMS,
    TELEPHONE,
    EMAIL,
    LETTER,
    IN_PERSON
  }

  private final CaseActs acts;
  private final CaseTasks tasks;
  private final Opinions opinions;
  private final Procedures procedures;
  private final StaffDirectory staff;
  private final Clock clock;

  Steps(
      CaseActs acts,
      CaseTasks tasks,
      Opinions opinions,
      Procedures procedures,
      StaffDirectory staff,
      Clock clock) {
    this.acts = acts;
    this.tasks = tasks;
    this.opinions = opinions;
    this.procedures = procedures;
    this.staff = staff;
    this.clock = clock;
  }

  /** Whether an act only records what was done. */
  public static boolean simple(Act act) {
    return StepNeed.simple(act);
  }

  /** What an act must tell, by the names of the fields. */
  public static List<String> needs(Act act) {
    return StepNeed.of(act).stream().map(StepNeed::field).toList();
  }

  @ActsFor({
    "S10-08", "S10-09", "S10-12", "S10-25", "S10-29", "S10-30", "S10-31", "S10-32", "S10-39",
    "S10-47", "S10-48", "S10-50", "S10-51", "S10-54", "S10-57", "S10-90", "S10-92", "S10-95",
    "S10-100"
  })
  void take(long id, long version, Act act, Told told) {
    if (!simple(act)) {
      throw Refusal.invalid("act", "complaint.act");
    }
    check(act, told);
    var complaint = acts.at("complaint.handle", id, version);
    var effects = new ArrayList<Effect>();
    if (act == Act.ACCEPTED && complaint.ownerId() == Actor.SYSTEM.staffId()) {
      effects.add(owned(complaint));
    }
    var asked = CaseTasks.asks(act) ? told.staffId() : null;
    if (asked != null) {
      effects.add(tasks.entrust(complaint, asked));
    }
    var after =
        acts.act(complaint, act, told.note(), details(told), effects.toArray(Effect[]::new));
    if (asked != null && told.until() != null) {
      tasks.ask(after, asked, told.until());
    }
    tasks.done(after, act, Actor.current().staffId());
    if (act == Act.OPINION_SIGNED) {
      opinions.submitted(after);
    }
  }

  /** Who accepts what came by itself is responsible for it from then on. */
  private static Effect owned(Complaint complaint) {
    var actor = Actor.current();
    return new Effect.Given(complaint.unitId(), actor.staffId(), actor.name());
  }

  /** The same by another module that tells the complainant itself; within its transaction. */
  public void tell(long id, long version, Act act, String said, Manner manner) {
    take(id, version, act, new Told(said, manner, null, null, null, null, null));
  }

  private void check(Act act, Told told) {
    var wrong =
        StepNeed.of(act).stream()
            .filter(need -> !need.given(told))
            .map(need -> new Violation(need.field(), "complaint.required"))
            .toList();
    if (!wrong.isEmpty()) {
      throw Refusal.invalid(wrong);
    }
    if (told.score() != null) {
      procedures.parameters().satisfaction().check(told.score());
    }
    if (told.staffId() != null && staff.byId(told.staffId()).isEmpty()) {
      throw Refusal.invalid("staffId", "complaint.subject");
    }
  }

  private Map<String, Object> details(Told told) {
    var details = new HashMap<String, Object>();
    if (told.manner() != null) {
      details.put("manner", told.manner().name());
    }
    if (told.staffId() != null) {
      details.put("staffId", told.staffId());
      staff.byId(told.staffId()).ifPresent(name -> details.put("staffName", name.name()));
    }
    if (told.until() != null) {
      details.put("until", told.until().toString());
    }
    if (told.score() != null) {
      details.put("score", told.score());
    }
    if (told.replyAt() != null) {
      details.put("replyAt", told.replyAt().atZone(clock.getZone()).toOffsetDateTime().toString());
    }
    if (Boolean.TRUE.equals(told.shared())) {
      details.put("shared", true);
    }
    return details;
  }
}
