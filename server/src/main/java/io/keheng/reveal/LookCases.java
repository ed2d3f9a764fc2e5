package io.keheng.reveal;

import io.keheng.audit.Changes;
import io.keheng.audit.Looks;
import io.keheng.customer.Customers;
import io.keheng.identity.Scopes;
import io.keheng.information.Customer;
import io.keheng.policy.Policies;
import io.keheng.reveal.LookedCustomerQueries.Known;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Paging;
import io.keheng.shared.Refusal;
import io.keheng.shared.Why;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cases of unusual looks, for the compliance officers of the unit: read, asked about, closed. */
@Service
@Transactional
class LookCases {

  static final String READ = "look.read";
  private static final String ENTITY = "unusual-look";
  private static final int SHOWN = 200;

  /**
   * One page of cases.
   *
   * @param customer whom alone they are about; null when that was not asked
   */
  record Cases(
      List<CaseLines.Line> items, long total, int page, int size, @Nullable Known customer) {}

  /**
   * @param looks those of the day of the case, newest first
   * @param total how many there are
   */
  record Detail(CaseLines.Line line, Why why, List<CaseLines.Behind> looks, long total) {}

  private final CaseRepository cases;
  private final Customers customers;
  private final CaseLines lines;
  private final Looks looks;
  private final Policies policies;
  private final Scopes scopes;
  private final Changes changes;
  private final Clock clock;

  LookCases(
      CaseRepository cases,
      Customers customers,
      CaseLines lines,
      Looks looks,
      Policies policies,
      Scopes scopes,
      Changes changes,
      Clock clock) {
    this.cases = cases;
    this.customers = customers;
    this.lines = lines;
    this.looks = looks;
    this.policies = policies;
    this.scopes = scopes;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * @param customer whom they are about, if he may be read; refuses (404) others
   */
  @Transactional(readOnly = true)
  Cases page(@Nullable Boolean open, @Nullable Long customer, Paging paging) {
    var about = customer == null ? null : customers.get(customer);
    var scope = scopes.of(READ);
    return new Cases(
        lines.of(cases.page(open, customer, scope, paging)),
        cases.count(open, customer, scope),
        paging.number(),
        paging.limit(),
        about == null ? null : known(about));
  }

  private static Known known(Customer customer) {
    var data = customer.data();
    return new Known(
        customer.id(),
        Objects.requireNonNullElse(data.number(), ""),
        Objects.requireNonNullElse(data.name(), ""));
  }

  /** A case with why it was raised and the looks behind it. */
  @Transactional(readOnly = true)
  Detail one(long id) {
    var found = cases.byId(id, scopes.of(READ)).orElseThrow(Refusal::notFound);
    var of = found.found();
    var from = of.day().atStartOfDay(clock.getZone()).toInstant();
    var until = of.day().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    var behind = looks.byStaff(of.staffId(), from, until, new Paging(1, SHOWN, null));
    var why = policies.explain(UnusualLooks.TABLE, found.releaseId(), found.facts(), of.day());
    return new Detail(
        lines.of(List.of(found)).getFirst(),
        why,
        lines.behind(behind.items(), of.customerId()),
        behind.total());
  }

  /** Closes a case with what was found out; nobody closes his own. */
  @ActsFor({"S05-08", "S12-09"})
  CaseLines.Line close(long id, String remark) {
    var before = cases.byId(id, scopes.of(UnusualLooks.CLOSE)).orElseThrow(Refusal::notFound);
    var actor = Actor.current();
    if (before.found().staffId() == actor.staffId()) {
      throw Refusal.forbidden("reveal.own-case");
    }
    if (!cases.close(id, remark, actor, clock.instant())) {
      throw Refusal.conflict("reveal.case-closed");
    }
    changes.record(ENTITY, id, "closed", null, Map.of("remark", remark));
    return lines.of(cases.byId(id, scopes.of(UnusualLooks.CLOSE)).stream().toList()).getFirst();
  }
}
