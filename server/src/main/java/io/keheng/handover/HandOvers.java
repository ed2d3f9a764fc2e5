package io.keheng.handover;

import io.keheng.audit.Changes;
import io.keheng.audit.Looks;
import io.keheng.identity.Scopes;
import io.keheng.information.CustomerField;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hand-overs of customer information to third parties, as numbered records: asked for, and given
 * once the customer-service centre has consented.
 */
@Service
@Transactional
class HandOvers {

  static final String READ = "handover.read";
  static final String GIVE = "handover.give";

  static final String ENTITY = "hand-over";

  private static final String PURPOSE = "HAND_OVER";

  private final HandOverRepository repository;
  private final HandOverQueries queries;
  private final BasisCheck basis;
  private final HandOverFile file;
  private final Scopes scopes;
  private final Looks looks;
  private final Changes changes;
  private final Clock clock;
  private final HandOverNews news;
  private final HandOverTerms terms = HandOverTerms.read();

  HandOvers(
      HandOverRepository repository,
      HandOverQueries queries,
      BasisCheck basis,
      HandOverFile file,
      Scopes scopes,
      Looks looks,
      Changes changes,
      Clock clock,
      HandOverNews news) {
    this.repository = repository;
    this.queries = queries;
    this.basis = basis;
    this.file = file;
    this.scopes = scopes;
    this.looks = looks;
    this.changes = changes;
    this.clock = clock;
    this.news = news;
  }

  HandOverTerms terms() {
    return terms;
  }

  @Transactional(readOnly = true)
  Page<HandOver> list(List<HandOver.State> states, Paging paging) {
    var me = Actor.current().staffId();
    var scope = scopes.of(READ);
    return new Page<>(
        queries.page(me, mayConsent(), scope, states, paging),
        queries.count(me, scope, states),
        paging.number(),
        paging.limit());
  }

  /** Whether the acting person speaks for the customer-service centre of the whole bank. */
  @Transactional(readOnly = true)
  boolean mayConsent() {
    return scopes.of(HandOverDecisions.CONSENT).wholeBank();
  }

  @Transactional(readOnly = true)
  HandOver one(long id) {
    return queries
        .one(id, Actor.current().staffId(), scopes.of(READ))
        .orElseThrow(Refusal::notFound);
  }

  @Transactional(readOnly = true)
  List<HandOverQueries.Line> customers(long id) {
    return queries.lines(one(id).id(), scopes.of("customer.read"));
  }

  /** Asks for a hand-over; refuses (422) with each missing piece of its basis. */
  @ActsFor({"S09-32", "S12-12", "S12-13"})
  long ask(HandOver.Giving giving) {
    if (giving.parts().isEmpty()) {
      throw Refusal.invalid("parts", "handover.parts-missing");
    }
    if (giving.numbers().isEmpty() || giving.numbers().size() > terms.customers()) {
      throw Refusal.invalid("numbers", "handover.customers-many", terms.customers());
    }
    var held = basis.require(giving);
    var today = LocalDate.now(clock);
    var number = "DW%d-%05d".formatted(today.getYear(), repository.next(today.getYear()));
    var id =
        repository.insert(
            number,
            giving,
            held.agreement(),
            today,
            today.plusYears(terms.years()),
            Actor.current().staffId(),
            clock.instant());
    repository.name(id, held.customers());
    changes.record(ENTITY, id, "applied", null, giving);
    news.asked(id, number, held.agreement().party());
    return id;
  }

  /** A file for who asks, and what is in it. */
  record Made(String number, byte[] content) {}

  /**
   * Makes the encrypted file, once, for who asked for the hand-over, after the consent and while
   * its basis still holds.
   *
   * @param password opens the file; kept nowhere
   */
  @ActsFor({"S09-32", "S12-12"})
  Made file(long id, String password) {
    repository.lock(id);
    var handOver = one(id);
    if (handOver.staffId() != Actor.current().staffId()) {
      throw Refusal.forbidden("handover.not-own");
    }
    if (handOver.state() != HandOver.State.CONSENTED) {
      throw Refusal.conflict("handover.not-consented");
    }
    if (password.length() < terms.password()) {
      throw Refusal.invalid("password", "handover.password-short", terms.password());
    }
    var customers = repository.customers(id);
    var giving =
        new HandOver.Giving(
            handOver.agreementId(),
            handOver.purpose(),
            handOver.parts(),
            List.copyOf(customers.keySet()));
    basis.require(giving);
    var content = file.write(handOver, customers.values(), password);
    if (!repository.filed(id, clock.instant(), HandOverFile.digest(content))) {
      throw Refusal.conflict("handover.filed");
    }
    looks.recordAll(List.copyOf(customers.values()), fields(giving), PURPOSE, handOver.number());
    changes.record(ENTITY, id, "exported", handOver, one(id));
    return new Made(handOver.number(), content);
  }

  private static List<String> fields(HandOver.Giving giving) {
    return Stream.of(CustomerField.values())
        .filter(
            field ->
                field == CustomerField.NUMBER
                    || field == CustomerField.NAME
                    || giving.parts().stream().anyMatch(part -> part.holds(field)))
        .map(CustomerField::path)
        .toList();
  }
}
