package io.keheng.relation;

import io.keheng.customer.Customers;
import io.keheng.customerfile.Trail;
import io.keheng.identity.Scopes;
import io.keheng.information.Customer;
import io.keheng.relation.GroupQueries.Member;
import io.keheng.relation.RelationQueries.Relation;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How customers stand to each other; what is impossible is refused, ended relations stay. */
@Service
@Transactional
class Relations {

  /**
   * @param outgoing the customer himself is the first of the two, as {@link RelationKind} reads
   * @param until last day; null while it lasts
   */
  record NewRelation(
      RelationKind kind,
      boolean outgoing,
      long otherId,
      @Nullable String note,
      @Nullable LocalDate since,
      @Nullable LocalDate until) {}

  private static final long NONE = 0;

  private final Customers customers;
  private final RelationQueries queries;
  private final GroupQueries groups;
  private final Trail trail;
  private final Scopes scopes;
  private final Clock clock;

  Relations(
      Customers customers,
      RelationQueries queries,
      GroupQueries groups,
      Trail trail,
      Scopes scopes,
      Clock clock) {
    this.customers = customers;
    this.queries = queries;
    this.groups = groups;
    this.trail = trail;
    this.scopes = scopes;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  List<Relation> of(long id) {
    customers.get(id);
    return queries.of(id, scopes.of("customer.read"));
  }

  /** The group 集团 of a company today, its uppermost parent first. */
  @Transactional(readOnly = true)
  List<Member> group(long id) {
    customers.get(id);
    return groups.group(id, LocalDate.now(clock), scopes.of("customer.read"));
  }

  List<Relation> relate(long id, NewRelation wanted) {
    var self = requireReach(id);
    var other = customers.get(wanted.otherId());
    var from = wanted.outgoing() ? self : other;
    var to = wanted.outgoing() ? other : self;
    var since = wanted.since() == null ? LocalDate.now(clock) : wanted.since();
    queries.lock();
    refuseImpossible(wanted, from, to, since);
    queries.insert(wanted.kind(), from.id(), to.id(), wanted.note(), since, wanted.until());
    trail.related(from.id(), "related", wanted);
    trail.related(to.id(), "related", wanted);
    return of(id);
  }

  /** Ends a relation today; what was stays readable. */
  void end(long id, long relationId) {
    requireReach(id);
    var link =
        queries
            .byId(relationId)
            .filter(relation -> relation.fromId() == id || relation.toId() == id)
            .orElseThrow(Refusal::notFound);
    customers.get(link.fromId() == id ? link.toId() : link.fromId());
    queries.end(relationId, LocalDate.now(clock));
    trail.related(link.fromId(), "unrelated", link);
    trail.related(link.toId(), "unrelated", link);
  }

  private void refuseImpossible(NewRelation wanted, Customer from, Customer to, LocalDate since) {
    var kind = wanted.kind();
    if (from.id() == to.id()) {
      throw Refusal.invalid("otherId", "customer.relation.self");
    }
    if (!kind.possible(from.data().kind(), to.data().kind())) {
      throw Refusal.invalid("kind", "customer.relation.impossible." + kind);
    }
    if (wanted.until() != null && wanted.until().isBefore(since)) {
      throw Refusal.invalid("until", "customer.relation.until-first");
    }
    if (kind == RelationKind.PARENT && groups.above(from.id(), to.id(), since)) {
      throw Refusal.invalid("otherId", "customer.relation.circle");
    }
    if (queries.lasts(kind, from.id(), to.id(), since, wanted.until(), NONE)) {
      throw Refusal.invalid("otherId", "customer.relation.lasts." + kind);
    }
  }

  private Customer requireReach(long id) {
    var seen = customers.get(id);
    if (!scopes.of("customer.relate").covers(seen.data().unitId(), seen.data().managerId())) {
      throw Refusal.forbidden("customer.out-of-reach");
    }
    return seen;
  }
}
