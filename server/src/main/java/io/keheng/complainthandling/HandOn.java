package io.keheng.complainthandling;

import io.keheng.complaint.CaseActs;
import io.keheng.complaint.Effect;
import io.keheng.identity.StaffDirectory;
import io.keheng.identity.Unit;
import io.keheng.identity.Units;
import io.keheng.notification.Arg;
import io.keheng.notification.MessageKind;
import io.keheng.notification.Notifications;
import io.keheng.notification.Recipients;
import io.keheng.procedure.Act;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Handing a case on 转交: by a numbered slip that both sides sign. Who hands on stays responsible
 * until the other takes it (S10-05, S10-80, S10-81).
 */
@Service
@Transactional
public class HandOn {

  private static final String SERIES = "complaint-slip";

  private final SlipRepository slips;
  private final CaseActs acts;
  private final Receivers receivers;
  private final SlipNumbers numbers;
  private final Notifications notifications;
  private final StaffDirectory staff;
  private final Units units;
  private final Clock clock;

  HandOn(
      SlipRepository slips,
      CaseActs acts,
      Receivers receivers,
      SlipNumbers numbers,
      Notifications notifications,
      StaffDirectory staff,
      Units units,
      Clock clock) {
    this.slips = slips;
    this.acts = acts;
    this.receivers = receivers;
    this.numbers = numbers;
    this.notifications = notifications;
    this.staff = staff;
    this.units = units;
    this.clock = clock;
  }

  /**
   * Signs a slip over to a unit, or to a person of it.
   *
   * @param staffId null for whoever handles complaints there
   */
  @ActsFor({"S10-37", "S10-44", "S10-56", "S10-80", "S10-81", "S10-83", "S10-86"})
  void handOn(long id, long version, long unitId, @Nullable Long staffId, String reason) {
    var complaint = acts.at("complaint.handle", id, version);
    var unit = units.byId(unitId).orElseThrow(() -> Refusal.invalid("unitId", "complaint.unit"));
    slips
        .open(id)
        .ifPresent(
            slip -> {
              throw Refusal.conflict("complaint.slip-open", slip.number());
            });
    receivers.require(complaint, unitId, staffId);
    var number = numbers.next(SERIES, LocalDate.now(clock));
    slips.insert(id, number, unitId, staffId, reason, acts.now(), Actor.current());
    acts.act(complaint, Act.HANDED_ON, reason, details(number, unit, staffId));
    notifications.tell(
        staffId == null
            ? Recipients.permitted("complaint.handle", unitId)
            : Recipients.person(staffId),
        MessageKind.TODO,
        "complaint.handed-on",
        List.of(Arg.text(complaint.number())),
        "/complaints/" + id,
        occasion(number));
  }

  /** Countersigns the slip: the case is the signer's now. */
  @ActsFor({"S10-58", "S10-81"})
  void takeOn(long id, long version) {
    var slip = slips.open(id).orElseThrow(() -> Refusal.conflict("complaint.no-slip"));
    var complaint = acts.at("complaint.handle", id, version);
    var actor = Actor.current();
    mayTake(slip, actor);
    slips.signed(slip.id(), Slip.State.TAKEN, acts.now(), actor, null);
    acts.act(
        complaint,
        Act.TAKEN_ON,
        null,
        Map.of("slip", slip.number()),
        new Effect.Given(slip.unitId(), actor.staffId(), actor.name()));
    notifications.done(occasion(slip.number()));
  }

  /** Returns the slip unsigned with a reason; the case stays with who handed it on. */
  void giveBack(long id, long version, String reason) {
    var slip = slips.open(id).orElseThrow(() -> Refusal.conflict("complaint.no-slip"));
    var complaint = acts.at("complaint.handle", id, version);
    mayTake(slip, Actor.current());
    slips.signed(slip.id(), Slip.State.RETURNED, acts.now(), Actor.current(), reason);
    acts.act(complaint, Act.GIVEN_BACK, reason, Map.of("slip", slip.number()));
    notifications.done(occasion(slip.number()));
    notifications.tell(
        Recipients.person(complaint.ownerId()),
        MessageKind.TODO,
        "complaint.given-back",
        List.of(Arg.text(complaint.number())),
        "/complaints/" + id,
        "complaint-back-" + slip.number());
  }

  /** The slips of a case, oldest first. */
  @Transactional(readOnly = true)
  public List<Slip> slips(long id) {
    return slips.of(id);
  }

  private void mayTake(Slip slip, Actor actor) {
    var wanted = slip.staffId();
    var there =
        staff.posts(actor.staffId()).stream().anyMatch(post -> post.unitId() == slip.unitId());
    if (wanted == null ? !there : wanted != actor.staffId()) {
      throw Refusal.forbidden("complaint.not-yours");
    }
  }

  private Map<String, Object> details(String number, Unit unit, @Nullable Long staffId) {
    var details = new HashMap<String, Object>();
    details.put("slip", number);
    details.put("unitName", unit.name());
    if (staffId != null) {
      details.put("staffId", staffId);
      staff.byId(staffId).ifPresent(name -> details.put("staffName", name.name()));
    }
    return details;
  }

  private static String occasion(String slip) {
    return "complaint-slip-" + slip;
  }
}
