package io.keheng.sharing;

import io.keheng.audit.Changes;
import io.keheng.customer.Customers;
import io.keheng.identity.Scopes;
import io.keheng.identity.Units;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shares of customer information: asked for, decided by a second person, ended. */
@Service
@Transactional
class Shares {

  static final String APPROVE = "sharing.approve";
  private static final String ENTITY = "share";
  private static final String SEQUENCE = "GX";

  private final ShareRepository repository;
  private final ShareQueries queries;
  private final ShareCustomerQueries people;
  private final ApplicationCheck check;
  private final SharingNews news;
  private final Customers customers;
  private final Scopes scopes;
  private final Units units;
  private final Changes changes;
  private final Clock clock;

  Shares(
      ShareRepository repository,
      ShareQueries queries,
      ShareCustomerQueries people,
      ApplicationCheck check,
      SharingNews news,
      Customers customers,
      Scopes scopes,
      Units units,
      Changes changes,
      Clock clock) {
    this.repository = repository;
    this.queries = queries;
    this.people = people;
    this.check = check;
    this.news = news;
    this.customers = customers;
    this.scopes = scopes;
    this.units = units;
    this.changes = changes;
    this.clock = clock;
  }

  /** Asks for a share; whether the customers exist is seen by who decides, never by who asks. */
  @ActsFor({"S12-10", "S12-11"})
  long apply(Share.Application asked) {
    check.check(asked);
    var now = clock.instant();
    var year = LocalDate.now(clock).getYear();
    var number = "%s%d-%05d".formatted(SEQUENCE, year, repository.next(SEQUENCE, year));
    var id = repository.insert(number, asked, Actor.current().staffId(), now);
    repository.name(id, customers.idsByNumber(asked.numbers()).values());
    changes.record(ENTITY, id, "applied", null, stored(id));
    var unitId = asked.unitId();
    news.asked(id, number, unitId == null ? people.units(id) : Set.of(unitId));
    return id;
  }

  /** Approves what another asked for others than oneself, when one's scope covers all of it. */
  @ActsFor("S12-11")
  void approve(long id, @Nullable String note) {
    var share = toDecide(id);
    if (share.toOn().isBefore(LocalDate.now(clock))) {
      throw Refusal.conflict("sharing.term-over");
    }
    requireReach(share);
    repository.name(id, customers.idsByNumber(share.numbers()).values());
    decide(share, "APPROVED", note);
  }

  void reject(long id, String note) {
    decide(toDecide(id), "REJECTED", note);
  }

  /** Takes back one's own application, or gives back what was shared. */
  void withdraw(long id) {
    var share = locked(id, "sharing.read");
    if (share.appliedBy() != Actor.current().staffId()) {
      throw Refusal.forbidden("sharing.not-own");
    }
    switch (share.state()) {
      case PENDING -> end(share, "WITHDRAWN", null);
      case LIVE, FUTURE -> end(share, "REVOKED", null);
      case ENDED, REJECTED, WITHDRAWN, REVOKED -> throw Refusal.conflict("sharing.over");
    }
  }

  /** Ends a share at once, before its term. */
  @ActsFor("S12-11")
  void revoke(long id, String note) {
    var share = locked(id, APPROVE);
    if (share.state() != Share.State.LIVE && share.state() != Share.State.FUTURE) {
      throw Refusal.conflict("sharing.over");
    }
    end(share, "REVOKED", note);
  }

  private Share toDecide(long id) {
    var share = locked(id, APPROVE);
    if (share.state() != Share.State.PENDING) {
      throw Refusal.conflict("sharing.decided");
    }
    var me = Actor.current().staffId();
    var unit = share.granteeUnit();
    if (share.appliedBy() == me || (unit != null && scopes.everyOwnUnit().contains(unit))) {
      throw Refusal.forbidden("sharing.own");
    }
    return share;
  }

  private void requireReach(Share share) {
    var scope = scopes.of(APPROVE);
    var unit = share.unitId();
    var covered =
        unit == null
            ? people.covered(share.numbers(), scope) == share.numbers().size()
            : scope.wholeBank() || scope.units().containsAll(units.withDescendants(unit));
    if (!covered) {
      throw Refusal.refused("sharing.not-covered");
    }
  }

  private void decide(Share share, String state, @Nullable String note) {
    var me = Actor.current().staffId();
    repository.decide(share.id(), state, me, clock.instant(), note);
    var after = stored(share.id());
    changes.record(ENTITY, share.id(), state.toLowerCase(java.util.Locale.ROOT), share, after);
    news.decided(after);
  }

  private void end(Share share, String state, @Nullable String note) {
    var me = Actor.current().staffId();
    repository.end(share.id(), state, me, clock.instant(), note);
    var after = stored(share.id());
    changes.record(ENTITY, share.id(), state.toLowerCase(java.util.Locale.ROOT), share, after);
    news.ended(after);
  }

  private Share locked(long id, String permission) {
    repository.lock(id);
    var viewer =
        new ShareQueries.Viewer(
            Actor.current().staffId(),
            scopes.ownUnits(),
            scopes.of(permission),
            LocalDate.now(clock));
    return queries.one(viewer, id).orElseThrow(Refusal::notFound);
  }

  private Share stored(long id) {
    var viewer =
        new ShareQueries.Viewer(
            0, Set.of(), io.keheng.identity.DataScope.EVERYTHING, LocalDate.now(clock));
    return queries.one(viewer, id).orElseThrow();
  }
}
