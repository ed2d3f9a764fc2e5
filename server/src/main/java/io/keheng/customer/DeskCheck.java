package io.keheng.customer;

import io.keheng.identity.Scopes;
import io.keheng.information.CustomerDraft;
import io.keheng.information.CustomerField;
import io.keheng.information.CustomerStatus;
import io.keheng.information.DraftCheck;
import io.keheng.information.FieldColumns;
import io.keheng.information.Protection;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import io.keheng.shared.Violation;
import io.keheng.source.InformationSources;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a form must hold before it is kept. */
@Component
class DeskCheck {

  private static final Set<CustomerField> KEPT =
      EnumSet.of(
          CustomerField.KIND,
          CustomerField.CURRENCY,
          CustomerField.UNIT,
          CustomerField.SINCE,
          CustomerField.STATUS,
          CustomerField.SETTLEMENT_OPENED,
          CustomerField.COLLECTED_BY,
          CustomerField.COLLECTED_FROM,
          CustomerField.COLLECTED_ON);

  private final InformationSources sources;
  private final Scopes scopes;
  private final Clock clock;

  DeskCheck(InformationSources sources, Scopes scopes, Clock clock) {
    this.sources = sources;
    this.scopes = scopes;
    this.clock = clock;
  }

  /** What a form left out and cannot be nothing, or is told by the ledger, stays as it is. */
  static CustomerDraft completed(CustomerDraft draft, CustomerDraft stored) {
    return CustomerDraft.of(
        FieldColumns.values(
            field -> {
              var value = Protection.merged(stored.value(field), draft.value(field));
              return value == null && KEPT.contains(field) || field == CustomerField.NUMBER
                  ? stored.value(field)
                  : value;
            }));
  }

  @ActsFor({"S12-01", "S12-02", "S12-06"})
  CustomerDraft of(CustomerDraft draft) {
    var today = LocalDate.now(clock);
    var verdict = DraftCheck.whole(draft, today, sources.validOn(today));
    if (!verdict.holds()) {
      throw Refusal.invalid(verdict.violations());
    }
    return verdict.draft();
  }

  void requireReach(String permission, CustomerDraft draft) {
    if (!scopes.of(permission).covers(draft.unitId(), draft.managerId())) {
      throw Refusal.invalid(CustomerField.UNIT.path(), "customer.unit.out-of-reach");
    }
  }

  static void requireDocument(CustomerDraft draft) {
    if (draft.status() == CustomerStatus.ACTIVE && draft.basics().documentNumber() == null) {
      throw Refusal.invalid(
          List.of(new Violation(CustomerField.DOCUMENT_NUMBER.path(), "customer.required")));
    }
  }
}
