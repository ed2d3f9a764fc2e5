package io.keheng.reveal;

import io.keheng.audit.Look;
import io.keheng.identity.StaffDirectory;
import io.keheng.identity.StaffName;
import io.keheng.identity.Units;
import io.keheng.policy.Policies;
import io.keheng.reveal.CaseRepository.Case;
import io.keheng.reveal.LookedCustomerQueries.Known;
import io.keheng.shared.Actor;
import io.keheng.shared.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Unusual looks and the looks behind them, as their readers see them. */
@Component
class CaseLines {

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

  private final LookedCustomerQueries customers;
  private final Policies policies;
  private final StaffDirectory staff;
  private final Units units;
  private final Texts texts;

  CaseLines(
      LookedCustomerQueries customers,
      Policies policies,
      StaffDirectory staff,
      Units units,
      Texts texts) {
    this.customers = customers;
    this.policies = policies;
    this.staff = staff;
    this.units = units;
    this.texts = texts;
  }

  /** The looks of a day, of one customer where the case is about him. */
  List<Behind> behind(List<Look> found, @Nullable Long customer) {
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

  /** Cases in words, with the names of people, units and customers. */
  List<Line> of(List<Case> found) {
    var names = staff.names(found.stream().map(one -> one.found().staffId()).distinct().toList());
    var unitNames = units.names();
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
