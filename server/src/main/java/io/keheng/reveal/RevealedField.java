package io.keheng.reveal;

import io.keheng.information.CustomerDraft;
import io.keheng.protection.ProtectedAmount;
import io.keheng.protection.ProtectedText;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The protected fields of a customer, by their paths; account and card numbers are one field. */
enum RevealedField {
  DOCUMENT_NUMBER(
      "basic.documentNumber", d -> text(d.basic(), CustomerDraft.Basic::documentNumber)),
  MOBILE("basic.mobile", d -> text(d.basic(), CustomerDraft.Basic::mobile)),
  TELEPHONE("basic.telephone", d -> text(d.basic(), CustomerDraft.Basic::telephone)),
  EMAIL("basic.email", d -> text(d.basic(), CustomerDraft.Basic::email)),
  ADDRESS("basic.address", d -> text(d.basic(), CustomerDraft.Basic::address)),
  ANNUAL_INCOME(
      "financial.annualIncome", d -> amount(d.financial(), CustomerDraft.Financial::annualIncome)),
  ASSETS("financial.assets", d -> amount(d.financial(), CustomerDraft.Financial::assets)),
  LIABILITIES(
      "financial.liabilities", d -> amount(d.financial(), CustomerDraft.Financial::liabilities)),
  NUMBERS("numbers", d -> null);

  private final String path;
  private final Function<CustomerDraft, @Nullable String> clear;

  RevealedField(String path, Function<CustomerDraft, @Nullable String> clear) {
    this.path = path;
    this.clear = clear;
  }

  String path() {
    return path;
  }

  @Nullable String clear(CustomerDraft draft) {
    return clear.apply(draft);
  }

  /** The clear values of some fields by path, those that there are. */
  static Map<String, String> clear(Set<String> paths, CustomerDraft draft) {
    var values = new LinkedHashMap<String, String>();
    for (var field : values()) {
      var clear = paths.contains(field.path) ? field.clear(draft) : null;
      if (clear != null) {
        values.put(field.path, clear);
      }
    }
    return values;
  }

  static Optional<RevealedField> of(String path) {
    return Arrays.stream(values()).filter(field -> field.path.equals(path)).findFirst();
  }

  private static <P> @Nullable String text(
      @Nullable P part, Function<P, @Nullable ProtectedText> value) {
    return part == null ? null : ProtectedText.clear(value.apply(part));
  }

  private static <P> @Nullable String amount(
      @Nullable P part, Function<P, @Nullable ProtectedAmount> value) {
    var amount = part == null ? null : value.apply(part);
    return amount == null ? null : amount.clear().toPlainString();
  }
}
