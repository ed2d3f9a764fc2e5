package io.keheng.complainthandling;

import io.keheng.complaint.Authorities;
import io.keheng.complaint.CaseActs;
import io.keheng.complaint.Complaint;
import io.keheng.complaintclock.CaseClock;
import io.keheng.complaintclock.Clocks;
import io.keheng.complaintclock.Terms;
import io.keheng.notification.Arg;
import io.keheng.notification.MessageKind;
import io.keheng.notification.Notifications;
import io.keheng.notification.Recipients;
import io.keheng.procedure.Act;
import io.keheng.procedure.Procedure;
import io.keheng.procedure.Procedures;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Extensions of a term: asked with a reason, approved by the level of the table, told (S10-11). */
@Service
@Transactional
public class Extensions {

  private final ExtensionRepository repository;
  private final CaseActs acts;
  private final Clocks clocks;
  private final Terms terms;
  private final Procedures procedures;
  private final Authorities authorities;
  private final Notifications notifications;
  private final Clock clock;

  Extensions(
      ExtensionRepository repository,
      CaseActs acts,
      Clocks clocks,
      Terms terms,
      Procedures procedures,
      Authorities authorities,
      Notifications notifications,
      Clock clock) {
    this.repository = repository;
    this.acts = acts;
    this.clocks = clocks;
    this.terms = terms;
    this.procedures = procedures;
    this.authorities = authorities;
    this.notifications = notifications;
    this.clock = clock;
  }

  /**
   * Asks for a longer term.
   *
   * @param key {@code procedure/code} of the clock
   * @param amount the whole term from its start, in the clock's unit
   */
  @ActsFor("S10-11")
  void ask(long id, long version, String key, int amount, String reason) {
    var complaint = acts.at("complaint.handle", id, version);
    var running = running(complaint, key);
    var procedure = procedures.byCode(running.procedure());
    var rule = procedure.clock(running.code()).orElseThrow();
    var longest = point(procedure, rule, Terms.Point.LONGEST, running);
    if (!rule.extendable() || longest == 0) {
      throw Refusal.invalid("clock", "complaint.not-extendable", rule.label());
    }
    if (amount <= running.amount() || amount > longest) {
      throw Refusal.invalid("amount", "complaint.longest", running.amount(), longest);
    }
    if (repository.open(id).isPresent()) {
      throw Refusal.conflict("complaint.extension-open");
    }
    var level =
        authorities.ofExtension(amount > point(procedure, rule, Terms.Point.COMPLEX, running));
    repository.insert(id, key, amount, reason, level, acts.now(), Actor.current());
    acts.act(complaint, Act.EXTENSION_ASKED, reason, Map.of("clock", key, "amount", amount));
    notifications.tell(
        authorities.approvers(complaint, level),
        MessageKind.TODO,
        "complaint.extension-todo",
        List.of(Arg.text(complaint.number())),
        "/complaints/" + id,
        occasion(id));
  }

  /** Approves it, or refuses it with a reason. */
  @ActsFor("S10-11")
  void decide(long id, long version, boolean approved, @Nullable String answer) {
    var complaint = acts.at("complaint.approve", id, version);
    var asked = repository.open(id).orElseThrow(() -> Refusal.conflict("complaint.no-extension"));
    authorities.require(complaint, asked.authority(), asked.askedById());
    if (!approved && (answer == null || answer.isBlank())) {
      throw Refusal.invalid("answer", "complaint.required");
    }
    repository.decided(asked.id(), approved, acts.now(), Actor.current(), answer);
    acts.act(
        complaint,
        approved ? Act.EXTENDED : Act.EXTENSION_REFUSED,
        answer,
        Map.of("clock", asked.clock(), "amount", asked.amount()));
    notifications.done(occasion(id));
    notifications.tell(
        Recipients.person(complaint.ownerId()),
        MessageKind.TODO,
        approved ? "complaint.extension-tell" : "complaint.extension-refused",
        List.of(Arg.text(complaint.number())),
        "/complaints/" + id,
        "complaint-extended-" + asked.id());
  }

  /** The extensions of a case, oldest first. */
  @Transactional(readOnly = true)
  public List<Extension> of(long id) {
    return repository.of(id);
  }

  /** The running clock that is to be extended. */
  private CaseClock running(Complaint complaint, String key) {
    return clocks.of(complaint.id()).stream()
        .filter(CaseClock::running)
        .filter(each -> key.equals(each.procedure() + "/" + each.code()))
        .findFirst()
        .orElseThrow(() -> Refusal.invalid("clock", "complaint.clock"));
  }

  private int point(
      Procedure procedure, Procedure.ClockRule rule, Terms.Point point, CaseClock running) {
    var day = LocalDate.ofInstant(running.startedAt(), clock.getZone());
    return Objects.requireNonNullElse(
        terms.amount(procedure, rule, point, day).stream().boxed().findFirst().orElse(null), 0);
  }

  private static String occasion(long id) {
    return "complaint-extension-" + id;
  }
}
