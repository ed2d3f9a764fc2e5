package io.keheng.consent;

import io.keheng.audit.Changes;
import io.keheng.customer.Customers;
import io.keheng.identity.Scopes;
import io.keheng.information.Customer;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What customers agreed to, by purpose and channel: given, withdrawn, asked for (S12-10). */
@Service
@Transactional
public class Consents {

  /** Purpose of giving information to a receiver outside the bank. */
  public static final String THIRD_PARTY = "THIRD_PARTY";

  record Guardian(String name, Consent.Guardianship relation) {}

  /**
   * @param channels empty for a purpose without channels
   * @param givenOn today when absent
   */
  record Giving(
      String purpose,
      List<String> channels,
      @Nullable String party,
      @Nullable LocalDate givenOn,
      Consent.Manner manner,
      String evidence,
      @Nullable Guardian guardian) {}

  private final ConsentRepository repository;
  private final ConsentCheck check;
  private final ConsentReasons reasons;
  private final Customers customers;
  private final Changes changes;
  private final Scopes scopes;
  private final Clock clock;

  Consents(
      ConsentRepository repository,
      ConsentCheck check,
      ConsentReasons reasons,
      Customers customers,
      Changes changes,
      Scopes scopes,
      Clock clock) {
    this.repository = repository;
    this.check = check;
    this.reasons = reasons;
    this.customers = customers;
    this.changes = changes;
    this.scopes = scopes;
    this.clock = clock;
  }

  /**
   * Whether a customer's information may be used for a purpose; asks no scope, the caller does.
   *
   * @param purpose code of {@code consents.yaml}; an unknown one is refused (422)
   * @param channel null for a purpose without channels
   */
  @Transactional(readOnly = true)
  @ActsFor({"S12-10", "S12-15", "S05-23", "S31-07"})
  public ConsentAnswer allows(
      long customerId, String purpose, @Nullable String channel, LocalDate on) {
    return answer(customerId, new Consent.Target(purpose, channel, null), on);
  }

  /** Whether a customer's information may be given to a receiver outside the bank (S12-15). */
  @Transactional(readOnly = true)
  @ActsFor({"S12-15", "S31-07"})
  public ConsentAnswer allowsGiving(long customerId, String party, LocalDate on) {
    return answer(customerId, new Consent.Target(THIRD_PARTY, null, party.strip()), on);
  }

  private ConsentAnswer answer(long customerId, Consent.Target target, LocalDate on) {
    return reasons.answer(check.purpose(target.purpose()), target, repository.of(customerId), on);
  }

  /** The same for a customer whom the acting person may read. */
  @Transactional(readOnly = true)
  ConsentAnswer explain(long customerId, Consent.Target target, LocalDate on) {
    customers.get(customerId);
    return answer(customerId, target, on);
  }

  /** The consents of a customer whom the acting person may read, newest first. */
  @Transactional(readOnly = true)
  List<Consent> of(long customerId) {
    customers.get(customerId);
    return repository.of(customerId);
  }

  /** Records what a customer, or his guardian, agreed to: one consent for each channel. */
  @ActsFor({"S12-10", "S12-15", "S29-03"})
  List<Long> give(long customerId, Giving giving) {
    var customer = withinReach(customerId);
    var on = Objects.requireNonNullElse(giving.givenOn(), LocalDate.now(clock));
    var known = repository.of(customerId);
    var targets = check.targets(giving, on, customer.data().basic(), known);
    var purpose = check.purpose(giving.purpose());
    var text = purpose.on(on).orElseThrow(() -> Refusal.invalid("givenOn", "consent.no-text", on));
    if (!repository.keep(purpose.code(), text)) {
      throw Refusal.conflict("consent.text-changed", purpose.label(), text.version());
    }
    var ids = new ArrayList<Long>();
    for (var target : targets) {
      ids.add(insert(customerId, target, text.version(), giving, on));
    }
    return ids;
  }

  private long insert(
      long customerId, Consent.Target target, int version, Giving giving, LocalDate on) {
    try {
      var id =
          repository.insert(
              customerId, target, version, giving, on, clock.instant(), Actor.current());
      changes.record("consent", id, "created", null, new Kept(customerId, target, version, giving));
      return id;
    } catch (DuplicateKeyException held) {
      throw Refusal.conflict("consent.held");
    }
  }

  /** What the trail keeps of a consent. */
  record Kept(long customerId, Consent.Target target, int version, Giving giving) {}

  /** A customer whose consents the acting person may record; refuses others. */
  Customer withinReach(long customerId) {
    var customer = customers.get(customerId);
    var data = customer.data();
    if (!scopes.of("consent.record").covers(data.unitId(), data.managerId())) {
      throw Refusal.forbidden("consent.out-of-reach");
    }
    return customer;
  }
}
