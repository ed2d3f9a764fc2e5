package io.keheng.handover;

import io.keheng.audit.Changes;
import io.keheng.identity.Scopes;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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

  private final HandOverRepository repository;
  private final HandOverQueries queries;
  private final BasisCheck basis;
  private final Scopes scopes;
  private final Changes changes;
  private final Clock clock;
  private final HandOverNews news;
  private final HandOverTerms terms = HandOverTerms.read();

  HandOvers(
      HandOverRepository repository,
      HandOverQueries queries,
      BasisCheck basis,
      Scopes scopes,
      Changes changes,
      Clock clock,
      HandOverNews news) {
    this.repository = repository;
    this.queries = queries;
    this.basis = basis;
    this.scopes = scopes;
    this.changes = changes;
    this.clock = clock;
    this.news = news;
  }

  HandOverTerms terms() {
    return terms;
  }

  /**
   * @param consents whether the acting person may consent: what waits for him then comes first
   */
  @Transactional(readOnly = true)
  Page<HandOver> list(boolean consents, List<HandOver.State> states, Paging paging) {
    var me = Actor.current().staffId();
    var scope = scopes.of(READ);
    return new Page<>(
        queries.page(me, consents, scope, states, paging),
        queries.count(me, scope, states),
        paging.number(),
        paging.limit());
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
}
