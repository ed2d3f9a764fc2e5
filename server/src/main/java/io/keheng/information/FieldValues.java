package io.keheng.information;

import io.keheng.identifier.DocumentKind;
import io.keheng.identifier.Sex;
import io.keheng.information.CustomerDraft.Basic;
import io.keheng.information.CustomerDraft.Collection;
import io.keheng.information.CustomerDraft.Corporate;
import io.keheng.information.CustomerDraft.Financial;
import io.keheng.information.CustomerDraft.Preference;
import io.keheng.information.CustomerDraft.Risk;
import io.keheng.protection.ProtectedAmount;
import io.keheng.protection.ProtectedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Single values on their way into a draft. */
record FieldValues(Map<CustomerField, ?> values) {

  static final Basic NO_BASIC = new FieldValues(Map.of()).basic();
  static final Corporate NO_CORPORATE = new FieldValues(Map.of()).corporate();
  static final Financial NO_FINANCIAL = new Financial(null, null, null);
  static final Preference NO_PREFERENCE = new Preference(null, null, null, null);
  static final Risk NO_RISK = new Risk(null, null, null);
  static final Collection NO_COLLECTION = new Collection(null, null, null);

  <T> @Nullable T as(CustomerField field, Class<T> type) {
    return type.cast(values.get(field));
  }

  @Nullable String text(CustomerField field) {
    return as(field, String.class);
  }

  private @Nullable ProtectedText hidden(CustomerField field) {
    return (ProtectedText) held(field);
  }

  private @Nullable ProtectedAmount amount(CustomerField field) {
    return (ProtectedAmount) held(field);
  }

  private @Nullable Object held(CustomerField field) {
    var value = values.get(field);
    return value == null ? null : Protection.of(field, value);
  }

  @Nullable LocalDate date(CustomerField field) {
    return as(field, LocalDate.class);
  }

  private @Nullable BigDecimal money(CustomerField field) {
    return as(field, BigDecimal.class);
  }

  private @Nullable List<String> texts(CustomerField field) {
    return values.get(field) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : null;
  }

  Basic basic() {
    return new Basic(
        as(CustomerField.DOCUMENT_KIND, DocumentKind.class),
        hidden(CustomerField.DOCUMENT_NUMBER),
        date(CustomerField.DOCUMENT_ISSUED),
        date(CustomerField.DOCUMENT_EXPIRES),
        as(CustomerField.SEX, Sex.class),
        date(CustomerField.BORN),
        text(CustomerField.NATIONALITY),
        hidden(CustomerField.MOBILE),
        hidden(CustomerField.TELEPHONE),
        hidden(CustomerField.EMAIL),
        text(CustomerField.REGION),
        hidden(CustomerField.ADDRESS),
        text(CustomerField.OCCUPATION),
        text(CustomerField.EMPLOYER));
  }

  Corporate corporate() {
    return new Corporate(
        text(CustomerField.REGISTRATION_NUMBER),
        date(CustomerField.REGISTERED_ON),
        text(CustomerField.INDUSTRY),
        text(CustomerField.SCALE),
        text(CustomerField.LEGAL_REPRESENTATIVE),
        money(CustomerField.REGISTERED_CAPITAL),
        date(CustomerField.SETTLEMENT_OPENED));
  }

  Financial financial() {
    return new Financial(
        amount(CustomerField.ANNUAL_INCOME),
        amount(CustomerField.ASSETS),
        amount(CustomerField.LIABILITIES));
  }

  Preference preference() {
    return new Preference(
        texts(CustomerField.PREFERRED_PRODUCTS),
        texts(CustomerField.PREFERRED_CHANNELS),
        texts(CustomerField.PREFERRED_CONTACTS),
        texts(CustomerField.PREFERRED_INVESTMENTS));
  }

  Risk risk() {
    return new Risk(
        as(CustomerField.RISK_TOLERANCE, RiskTolerance.class),
        text(CustomerField.CREDIT_GRADE),
        date(CustomerField.ASSESSED_ON));
  }

  Collection collection() {
    return new Collection(
        as(CustomerField.COLLECTED_BY, Channel.class),
        text(CustomerField.COLLECTED_FROM),
        date(CustomerField.COLLECTED_ON));
  }
}
