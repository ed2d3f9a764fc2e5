package io.keheng.rights;

import io.keheng.audit.Changes;
import io.keheng.calendar.Deadlines;
import io.keheng.consent.Consent;
import io.keheng.consent.ConsentCheck;
import io.keheng.customer.Customers;
import io.keheng.identity.DataScope;
import io.keheng.identity.Scopes;
import io.keheng.notification.Arg;
import io.keheng.notification.MessageKind;
import io.keheng.notification.Notifications;
import io.keheng.notification.Recipients;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requests of persons over their information, from receipt to answer (S29-03). */
@Service
@Transactional
public class Rights {

  private static final String ENTITY = "rights-request";

  /**
   * @param receivedOn today when absent
   */
  record Asked(
      RightsRequest.Kind kind,
      RightsRequest.Applicant applicant,
      String applicantName,
      String content,
      Consent.Manner manner,
      @Nullable LocalDate receivedOn) {}

  /** A request with the customer as he stands, and the clock it is under. */
  record Applied(
      long customerId,
      String customerNumber,
      String customerName,
      long unitId,
      @Nullable Long managerId,
      LocalDate receivedOn,
      int days,
      Asked asked) {}

  record Decision(long version, boolean granted, @Nullable String ground, String reasons) {}

  private final RightsRepository repository;
  private final Customers customers;
  private final Deadlines deadlines;
  private final Notifications notifications;
  private final Changes changes;
  private final Scopes scopes;
  private final Clock clock;
  private final RightsTerms terms = RightsTerms.read();

  Rights(
      RightsRepository repository,
      Customers customers,
      Deadlines deadlines,
      Notifications notifications,
      Changes changes,
      Scopes scopes,
      Clock clock) {
    this.repository = repository;
    this.customers = customers;
    this.deadlines = deadlines;
    this.notifications = notifications;
    this.changes = changes;
    this.scopes = scopes;
    this.clock = clock;
  }

  RightsTerms terms() {
    return terms;
  }

  /** A request that the acting person may read; refuses (404) others. */
  @Transactional(readOnly = true)
  public RightsRequest get(long id) {
    return repository.byId(id, scopes.of("rights.read")).orElseThrow(Refusal::notFound);
  }

  /** Receives a request, starts its clock and tells those who decide. */
  @ActsFor({"S29-03", "S12-15"})
  RightsRequest receive(long customerId, Asked asked) {
    var customer = customers.get(customerId);
    var data = customer.data();
    if (!scopes.of("rights.receive").covers(data.unitId(), data.managerId())) {
      throw Refusal.forbidden("rights.out-of-reach");
    }
    var today = LocalDate.now(clock);
    var received = Objects.requireNonNullElse(asked.receivedOn(), today);
    if (received.isAfter(today)) {
      throw Refusal.invalid("receivedOn", "rights.future");
    }
    if (asked.applicant() == RightsRequest.Applicant.HEIR && !terms.kind(asked.kind()).heir()) {
      throw Refusal.invalid("applicant", "rights.not-for-heirs");
    }
    var applied =
        new Applied(
            customerId,
            Objects.requireNonNull(data.number()),
            Objects.requireNonNull(data.name()),
            Objects.requireNonNull(data.unitId()),
            data.managerId(),
            received,
            terms.days(),
            asked);
    var due = deadlines.naturalDays(received, terms.days(), false).date();
    var number = repository.nextNumber(received.getYear());
    var id = repository.insert(number, applied, due, clock.instant(), Actor.current());
    changes.record(ENTITY, id, "created", null, applied);
    notifications.tell(
        Recipients.permitted("rights.decide", applied.unitId()),
        MessageKind.TODO,
        "rights.todo",
        List.of(Arg.text(number), Arg.words(List.of("rights.kind." + asked.kind())), Arg.day(due)),
        "/rights-requests/" + id,
        occasion(id));
    return repository.byId(id, DataScope.EVERYTHING).orElseThrow();
  }

  /** Records how the identity of the applicant was checked. */
  @ActsFor({"S29-03", "S12-15"})
  void identify(long id, long version, RightsRequest.Means means, String evidence) {
    var before = within("rights.receive", id);
    requireState(before, before.state() != RightsRequest.State.ANSWERED);
    ConsentCheck.evidence(evidence);
    var at = clock.instant();
    if (!repository.identified(id, version, means, evidence, at, Actor.current())) {
      throw changes.stale(ENTITY, id, before);
    }
    changes.record(ENTITY, id, "identified", before, get(id));
  }

  /** Grants a request, or refuses it on a ground of the law. */
  @ActsFor("S29-03")
  void decide(long id, Decision decision) {
    var before = within("rights.decide", id);
    requireState(before, before.state() == RightsRequest.State.RECEIVED);
    if (!decision.granted()) {
      var ground = decision.ground() == null ? "" : decision.ground();
      if (terms.ground(ground).filter(each -> each.kinds().contains(before.kind())).isEmpty()) {
        throw Refusal.invalid("ground", "rights.ground-missing");
      }
    } else if (decision.ground() != null) {
      throw Refusal.invalid("ground", "rights.ground-needless");
    }
    if (!repository.decided(id, decision, clock.instant(), Actor.current())) {
      throw changes.stale(ENTITY, id, before);
    }
    changes.record(ENTITY, id, decision.granted() ? "granted" : "refused", before, get(id));
  }

  /** Records that the applicant was told; the clock stops. */
  @ActsFor("S29-03")
  void answer(long id, long version, Consent.Manner manner, String evidence) {
    var before = within("rights.receive", id);
    requireState(before, before.granted() != null && before.answeredAt() == null);
    ConsentCheck.evidence(evidence);
    var at = clock.instant();
    if (!repository.answered(id, version, manner, evidence, at, Actor.current())) {
      throw changes.stale(ENTITY, id, before);
    }
    changes.record(ENTITY, id, "answered", before, get(id));
    notifications.done(occasion(id));
  }

  /** Removes requests answered before a moment; tells how many that were. */
  public int removeAnswered(Instant before) {
    return repository.removeAnswered(before);
  }

  /** A request that may be read and that the acting person may carry on by a permission. */
  public RightsRequest within(String permission, long id) {
    var request = get(id);
    if (!scopes.of(permission).covers(request.unitId(), request.managerId())) {
      throw Refusal.forbidden("rights.out-of-reach");
    }
    return request;
  }

  private static void requireState(RightsRequest request, boolean holds) {
    if (!holds) {
      throw Refusal.conflict("rights.state", request.number());
    }
  }

  private static String occasion(long id) {
    return "rights-request-" + id;
  }
}
