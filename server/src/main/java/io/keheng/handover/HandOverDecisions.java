package io.keheng.handover;

import io.keheng.audit.Changes;
import io.keheng.identity.DataScope;
import io.keheng.identity.Scopes;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of a hand-over that was asked for: nothing goes to a third party without the consent
 * of the head office's customer-service centre, that is of a second person whose right is for the
 * whole bank (S09-32).
 */
@Service
@Transactional
class HandOverDecisions {

  static final String CONSENT = "handover.consent";

  private final HandOverDecisionRepository repository;
  private final HandOverQueries queries;
  private final HandOverNews news;
  private final ServiceCentre centre;
  private final Scopes scopes;
  private final Changes changes;
  private final Clock clock;
  private final HandOverTerms terms = HandOverTerms.read();

  HandOverDecisions(
      HandOverDecisionRepository repository,
      HandOverQueries queries,
      HandOverNews news,
      ServiceCentre centre,
      Scopes scopes,
      Changes changes,
      Clock clock) {
    this.repository = repository;
    this.queries = queries;
    this.news = news;
    this.centre = centre;
    this.scopes = scopes;
    this.changes = changes;
    this.clock = clock;
  }

  /** Consents; the giving and the years of its record begin today. */
  @ActsFor("S09-32")
  void consent(long id) {
    var handOver = toDecide(id);
    var today = LocalDate.now(clock);
    repository.consent(
        id, Actor.current().staffId(), clock.instant(), today, today.plusYears(terms.years()));
    decided(handOver);
  }

  @ActsFor("S09-32")
  void refuse(long id, String note) {
    end(toDecide(id), HandOver.State.REFUSED, note);
  }

  /** Takes back what one asked for oneself, before anybody decided. */
  void withdraw(long id) {
    var handOver = locked(id, scopes.of(HandOvers.READ));
    if (handOver.staffId() != Actor.current().staffId()) {
      throw Refusal.forbidden("handover.not-own");
    }
    requireAsked(handOver);
    end(handOver, HandOver.State.WITHDRAWN, null);
  }

  private HandOver toDecide(long id) {
    if (!centre.acts()) {
      throw Refusal.forbidden("handover.not-service-centre");
    }
    var handOver = locked(id, DataScope.EVERYTHING);
    if (handOver.staffId() == Actor.current().staffId()) {
      throw Refusal.forbidden("handover.own");
    }
    requireAsked(handOver);
    return handOver;
  }

  private static void requireAsked(HandOver handOver) {
    if (handOver.state() != HandOver.State.ASKED) {
      throw Refusal.conflict("handover.decided");
    }
  }

  private void end(HandOver handOver, HandOver.State state, @Nullable String note) {
    repository.end(handOver.id(), state, Actor.current().staffId(), clock.instant(), note);
    decided(handOver);
  }

  private void decided(HandOver before) {
    var after =
        queries
            .one(before.id(), Actor.current().staffId(), DataScope.EVERYTHING)
            .orElseThrow(Refusal::notFound);
    var action = after.state().name().toLowerCase(Locale.ROOT);
    changes.record(HandOvers.ENTITY, before.id(), action, before, after);
    news.decided(after);
  }

  private HandOver locked(long id, DataScope scope) {
    repository.lock(id);
    return queries.one(id, Actor.current().staffId(), scope).orElseThrow(Refusal::notFound);
  }
}
