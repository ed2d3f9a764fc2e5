package io.keheng.complaint;

import io.keheng.calendar.Deadlines;
import io.keheng.customer.Customers;
import io.keheng.identity.Scopes;
import io.keheng.identity.Unit;
import io.keheng.identity.Units;
import io.keheng.numbering.SeriesNumbers;
import io.keheng.policy.Policies;
import io.keheng.procedure.Channel;
import io.keheng.procedure.Procedures;
import io.keheng.procedure.Stage;
import io.keheng.protection.ProtectedText;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes complaints: whoever takes one is responsible for it until another takes it on (S10-05). */
@Service
@Transactional
public class Complaints {

  private static final String SEVERITY = "complaint-severity";

  private final ComplaintRepository repository;
  private final Recusals recusals;
  private final CaseActs acts;
  private final LodgingCheck check;
  private final Procedures procedures;
  private final SeriesNumbers numbers;
  private final Policies policies;
  private final Customers customers;
  private final LodgingNews news;
  private final Deadlines deadlines;
  private final Units units;
  private final Scopes scopes;
  private final Clock clock;

  Complaints(
      ComplaintRepository repository,
      Recusals recusals,
      CaseActs acts,
      LodgingCheck check,
      Procedures procedures,
      SeriesNumbers numbers,
      Policies policies,
      Customers customers,
      LodgingNews news,
      Deadlines deadlines,
      Units units,
      Scopes scopes,
      Clock clock) {
    this.repository = repository;
    this.recusals = recusals;
    this.acts = acts;
    this.check = check;
    this.procedures = procedures;
    this.numbers = numbers;
    this.policies = policies;
    this.customers = customers;
    this.news = news;
    this.deadlines = deadlines;
    this.units = units;
    this.scopes = scopes;
    this.clock = clock;
  }

  /** Takes a complaint, numbers it and starts its clocks. */
  @ActsFor({"S10-05", "S10-08", "S10-17", "S10-23", "S10-36", "S33-02"})
  public Complaint lodge(Lodging form) {
    var told = reached(form);
    var about = told.unitId();
    var stranger = Actor.current().staffId() == Actor.SYSTEM.staffId();
    var own = stranger && about != null ? about : ownUnit();
    var unit = Objects.requireNonNullElse(about, own);
    if (units.byId(unit).isEmpty()) {
      throw Refusal.invalid("unitId", "complaint.unit");
    }
    var followed = told.staff() ? procedures.ofStaff() : procedures.of(unit);
    check.check(told, followed.procedure());
    var at = acts.now();
    var today = LocalDate.ofInstant(at, clock.getZone());
    var procedure = followed.procedure();
    var severity = severity(told.persons(), told.channel(), told.massRisk(), told.claim(), today);
    deadlines.ready();
    // Who asks for a number of the series waits from here to the end of the transaction.
    var number = numbers.next(procedure.number(), procedure.pattern(), today);
    var complaint = made(told, own, followed, severity, number, at);
    repository.insert(complaint);
    told.subjects()
        .forEach(staff -> recusals.name(complaint.id(), staff, Recusals.Kind.COMPLAINED_OF, null));
    acts.begin(complaint, Map.of("number", number, "channel", told.channel().name()));
    news.tell(complaint);
    return complaint;
  }

  /** The case of a number; for modules that act for the complainant himself. */
  @Transactional(readOnly = true)
  public Optional<Complaint> numbered(String number) {
    return repository.byNumber(number);
  }

  /** A telephone sent as it is shown at the customer is that of the customer. */
  private Lodging reached(Lodging told) {
    if (told.customerId() == null || told.phone() == null) {
      return told;
    }
    var known = customers.get(told.customerId()).data().basics().mobile();
    return told.reached(ProtectedText.merged(known, told.phone()));
  }

  private Complaint made(
      Lodging told,
      long own,
      Procedures.Followed followed,
      Complaint.Severity severity,
      String number,
      Instant at) {
    var customer = told.customerId() == null ? null : customers.get(told.customerId()).data();
    var actor = Actor.current();
    return new Complaint(
        repository.nextId(),
        1,
        number,
        followed.procedure().code(),
        besides(followed, told),
        told.staff(),
        Stage.REGISTERED,
        told.channel(),
        told.caseClass(),
        severity,
        told.content(),
        told.happenedAt(),
        told.place(),
        told.demand(),
        told.contract(),
        told.claim(),
        told.onBehalf(),
        told.proof(),
        told.complainant(),
        told.phone(),
        told.email(),
        told.address(),
        told.persons(),
        told.representatives(),
        told.massRisk(),
        told.referredBy(),
        told.customerId(),
        customer == null ? null : customer.number(),
        customer == null ? null : customer.name(),
        own,
        actor.name(),
        own,
        actor.staffId(),
        actor.name(),
        at,
        null,
        null,
        null,
        null);
  }

  /** Where the body that passed it on has a procedure of its own, its clocks run too. */
  private List<String> besides(Procedures.Followed followed, Lodging told) {
    var besides = new ArrayList<String>();
    followed.besides().forEach(each -> besides.add(each.code()));
    procedures
        .parameters()
        .referral(told.referredBy())
        .filter(code -> !code.equals(followed.procedure().code()) && !besides.contains(code))
        .ifPresent(besides::add);
    return besides;
  }

  @ActsFor("S10-17")
  Complaint.Severity severity(
      int persons, Channel channel, boolean massRisk, @Nullable BigDecimal claim, LocalDate on) {
    var facts = new HashMap<String, @Nullable Object>();
    facts.put("complaintPersons", persons);
    facts.put("complaintChannel", channel.name());
    facts.put("complaintMassRisk", massRisk);
    facts.put("complaintClaim", claim);
    return Complaint.Severity.valueOf(policies.decide(SEVERITY, facts, on).outcome());
  }

  private long ownUnit() {
    var actor = Actor.current();
    var unit = actor.unitId();
    return unit != null
        ? unit
        : scopes.ownUnits().stream()
            .sorted()
            .findFirst()
            .or(() -> units.headOffice().map(Unit::id))
            .orElseThrow(Refusal::notFound);
  }
}
