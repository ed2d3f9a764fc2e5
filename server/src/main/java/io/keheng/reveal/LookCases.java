package io.keheng.reveal;

import io.keheng.audit.Changes;
import io.keheng.audit.Look;
import io.keheng.audit.Looks;
import io.keheng.identity.Scopes;
import io.keheng.identity.StaffDirectory;
import io.keheng.identity.StaffName;
import io.keheng.identity.Unit;
import io.keheng.identity.Units;
import io.keheng.policy.Policies;
import io.keheng.reveal.CaseRepository.Case;
import io.keheng.reveal.LookedCustomerQueries.Known;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Refusal;
import io.keheng.shared.Texts;
import io.keheng.shared.Why;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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
   * @param customer the one it is about, where the asking person may read him
   */
  record Line(
      long id,
      String kind,
      String kindLabel,
      long staffId,
      String staffNo,
      String staffName,
      String unitName,
      @Nullable Known customer,
      Instant raisedAt,
      @Nullable Instant closedAt,
      @Nullable String closedBy,
      @Nullable String remark,
      boolean own) {}

  /**
   * @param customer null where the asking person may not read him
   */
  record Behind(
      Instant at,
      @Nullable Known customer,
      List<String> fields,
      @Nullable String purposeLabel,
      @Nullable String reference) {}

  /**
   * @param looks those of the day of the case, newest first
   * @param total how many there are
   */
  record Detail(Line line, Why why, List<Behind> looks, long total) {}

  private final CaseRepository cases;
  private final LookedCustomerQueries customers;
  private final Looks looks;
  private final Policies policies;
  private final StaffDirectory staff;
  private final Units units;
  private final Scopes scopes;
  private final Changes changes;
  private final Texts texts;
  private final Clock clock;

  LookCases(
      CaseRepository cases,
      LookedCustomerQueries customers,
      Looks looks,
      Policies policies,
      StaffDirectory staff,
      Units units,
      Scopes scopes,
      Changes changes,
      Texts texts,
      Clock clock) {
    this.cases = cases;
    this.customers = customers;
    this.looks = looks;
    this.policies = policies;
    this.staff = staff;
    this.units = units;
    this.scopes = scopes;
    this.changes = changes;
    this.texts = texts;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  Page<Line> page(@Nullable Boolean open, Paging paging) {
    var scope = scopes.of(READ);
    return new Page<>(
        lines(cases.page(open, scope, paging)),
        cases.count(open, scope),
        paging.number(),
        paging.limit());
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
        lines(List.of(found)).getFirst(),
        why,
        behind(behind.items(), of.customerId()),
        behind.total());
  }

  /** Closes a case with what was found out; nobody closes his own. */
  @ActsFor({"S05-08", "S12-09"})
  Line close(long id, String remark) {
    var before = cases.byId(id, scopes.of(UnusualLooks.CLOSE)).orElseThrow(Refusal::notFound);
    var actor = Actor.current();
    if (before.found().staffId() == actor.staffId()) {
      throw Refusal.forbidden("reveal.own-case");
    }
    if (!cases.close(id, remark, actor, clock.instant())) {
      throw Refusal.conflict("reveal.case-closed");
    }
    changes.record(ENTITY, id, "closed", null, Map.of("remark", remark));
    return lines(cases.byId(id, scopes.of(UnusualLooks.CLOSE)).stream().toList()).getFirst();
  }

  private List<Behind> behind(List<Look> found, @Nullable Long customer) {
    var named = customers.visible(found.stream().map(Look::customerId).distinct().toList());
    return found.stream()
        .filter(look -> customer == null || look.customerId() == customer)
        .map(
            look ->
                new Behind(
                    look.at(),
                    named.get(look.customerId()),
                    look.fields(),
                    look.purpose() == null ? null : texts.text("audit.purpose." + look.purpose()),
                    look.reference()))
        .toList();
  }

  private List<Line> lines(List<Case> found) {
    var names = staff.names(found.stream().map(one -> one.found().staffId()).distinct().toList());
    var unitNames = units.all().stream().collect(Collectors.toMap(Unit::id, Unit::name));
    var named =
        customers.visible(
            found.stream().map(one -> one.found().customerId()).filter(Objects::nonNull).toList());
    return found.stream()
        .map(
            one -> {
              var of = one.found();
              var who = names.getOrDefault(of.staffId(), new StaffName(of.staffId(), "", ""));
              return new Line(
                  one.id(),
                  of.kind(),
                  policies.outcomeLabel(UnusualLooks.TABLE, of.kind()),
                  of.staffId(),
                  who.number(),
                  who.name(),
                  unitNames.getOrDefault(of.unitId(), ""),
                  of.customerId() == null ? null : named.get(of.customerId()),
                  one.raisedAt(),
                  one.closedAt(),
                  one.closedBy(),
                  one.remark(),
                  of.staffId() == Actor.current().staffId());
            })
        .toList();
  }
}
