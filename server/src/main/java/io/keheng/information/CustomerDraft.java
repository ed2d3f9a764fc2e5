package io.keheng.information;

import io.keheng.identifier.DocumentKind;
import io.keheng.identifier.Sex;
import io.keheng.protection.Mask;
import io.keheng.protection.Masked;
import io.keheng.protection.ProtectedAmount;
import io.keheng.protection.ProtectedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a customer, by the categories of S12-03 (transactions stay in the lake), as a
 * form or a feed brings it. Null means not known.
 *
 * @param number customer number; Keheng gives one when it is absent
 * @param currency book currency, ISO 4217; amounts declared are in it
 * @param unitId the unit that keeps the customer
 * @param managerId staff id of the relationship manager
 */
public record CustomerDraft(
    @Nullable String number,
    @Nullable CustomerKind kind,
    @Nullable String name,
    @Nullable String currency,
    @Nullable Long unitId,
    @Nullable Long managerId,
    @Nullable LocalDate since,
    @Nullable CustomerStatus status,
    @Nullable Basic basic,
    @Nullable Corporate corporate,
    @Nullable Financial financial,
    @Nullable Preference preference,
    @Nullable Risk risk,
    @Nullable Collection collection) {

  /**
   * @param region six-digit code of an administrative division, or the name of a region abroad
   * @param nationality ISO 3166 alpha-3
   */
  public record Basic(
      @Nullable DocumentKind documentKind,
      @Masked(Mask.DOCUMENT) @Nullable ProtectedText documentNumber,
      @Nullable LocalDate documentIssued,
      @Nullable LocalDate documentExpires,
      @Nullable Sex sex,
      @Nullable LocalDate born,
      @Nullable String nationality,
      @Masked(Mask.MOBILE) @Nullable ProtectedText mobile,
      @Masked(Mask.TELEPHONE) @Nullable ProtectedText telephone,
      @Masked(Mask.EMAIL) @Nullable ProtectedText email,
      @Nullable String region,
      @Masked(Mask.ADDRESS) @Nullable ProtectedText address,
      @Nullable String occupation,
      @Nullable String employer) {}

  /**
   * @param settlementOpened when the corporate settlement account 对公结算账户 was opened (S02-01)
   */
  public record Corporate(
      @Nullable String registrationNumber,
      @Nullable LocalDate registeredOn,
      @Nullable String industry,
      @Nullable String scale,
      @Nullable String legalRepresentative,
      @Nullable BigDecimal registeredCapital,
      @Nullable LocalDate settlementOpened) {}

  /** As declared, in the book currency; income is per year. */
  public record Financial(
      @Nullable ProtectedAmount annualIncome,
      @Nullable ProtectedAmount assets,
      @Nullable ProtectedAmount liabilities) {}

  public record Preference(
      @Nullable List<String> products,
      @Nullable List<String> channels,
      @Nullable List<String> contacts,
      @Nullable List<String> investments) {}

  public record Risk(
      @Nullable RiskTolerance tolerance,
      @Nullable String creditGrade,
      @Nullable LocalDate assessedOn) {}

  /**
   * Where the latest information came from (S12-01).
   *
   * @param source code of a registered source for third-party data, else free words
   */
  public record Collection(
      @Nullable Channel channel, @Nullable String source, @Nullable LocalDate collectedOn) {}

  /** A draft from single values; protected ones may be given as a feed has them, in clear. */
  public static CustomerDraft of(Map<CustomerField, ?> values) {
    var v = new FieldValues(values);
    return new CustomerDraft(
        v.text(CustomerField.NUMBER),
        v.as(CustomerField.KIND, CustomerKind.class),
        v.text(CustomerField.NAME),
        v.text(CustomerField.CURRENCY),
        v.as(CustomerField.UNIT, Long.class),
        v.as(CustomerField.MANAGER, Long.class),
        v.date(CustomerField.SINCE),
        v.as(CustomerField.STATUS, CustomerStatus.class),
        v.basic(),
        v.corporate(),
        v.financial(),
        v.preference(),
        v.risk(),
        v.collection());
  }

  /** The value of a field; null when it is not known. */
  public @Nullable Object value(CustomerField field) {
    return field.of(this);
  }

  /** The same with another value of one field. */
  public CustomerDraft with(CustomerField field, @Nullable Object value) {
    return of(FieldColumns.values(each -> each == field ? value : each.of(this)));
  }

  public Basic basics() {
    return Objects.requireNonNullElse(basic, FieldValues.NO_BASIC);
  }

  Corporate company() {
    return Objects.requireNonNullElse(corporate, FieldValues.NO_CORPORATE);
  }

  public Financial finances() {
    return Objects.requireNonNullElse(financial, FieldValues.NO_FINANCIAL);
  }

  public Preference preferences() {
    return Objects.requireNonNullElse(preference, FieldValues.NO_PREFERENCE);
  }

  Risk risks() {
    return Objects.requireNonNullElse(risk, FieldValues.NO_RISK);
  }

  Collection collected() {
    return Objects.requireNonNullElse(collection, FieldValues.NO_COLLECTION);
  }
}
