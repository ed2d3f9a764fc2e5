package io.keheng.customerfile;

import io.keheng.information.CustomerDraft;
import io.keheng.information.CustomerField;
import io.keheng.information.Protection;
import io.keheng.protection.ProtectedText;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Derives from drafts what is stored beside them. */
@Component
public class Derivations {

  private static final String BROUGHT = "customer.customer.brought";
  private static final char END = '\u0001';

  private final BlindIndexes indexes;
  private final ReviewInterval interval;
  private final Clock clock;

  Derivations(BlindIndexes indexes, ReviewInterval interval, Clock clock) {
    this.indexes = indexes;
    this.interval = interval;
    this.clock = clock;
  }

  /** Of what a form brought. */
  public Derived of(CustomerDraft draft) {
    return of(draft, null);
  }

  /**
   * @param brought blind index of all that a feed brought
   */
  public Derived of(CustomerDraft draft, @Nullable UUID brought) {
    var today = LocalDate.now(clock);
    var basic = draft.basics();
    var name = draft.name() == null ? "" : draft.name();
    return new Derived(
        document(draft),
        mobile(draft),
        indexes.of(CustomerField.TELEPHONE, ProtectedText.clear(basic.telephone())),
        brought,
        Pinyin.of(name),
        today,
        interval.dueAfter(today, draft));
  }

  public @Nullable UUID mobile(CustomerDraft draft) {
    return indexes.of(CustomerField.MOBILE, ProtectedText.clear(draft.basics().mobile()));
  }

  public @Nullable UUID document(CustomerDraft draft) {
    return indexes.of(
        CustomerField.DOCUMENT_NUMBER, ProtectedText.clear(draft.basics().documentNumber()));
  }

  /** The same for drafts that say the same. */
  public UUID brought(CustomerDraft draft) {
    var text = new StringBuilder();
    for (var field : CustomerField.values()) {
      var value = Protection.clear(draft.value(field));
      if (value != null) {
        text.append(field.name()).append(END).append(value).append(END);
      }
    }
    return indexes.whole(BROUGHT, text.toString());
  }
}
