package io.keheng.information;

import io.keheng.identifier.DocumentKind;
import io.keheng.identifier.Sex;
import io.keheng.protection.Mask;
import io.keheng.protection.ProtectedAmount;
import io.keheng.protection.ProtectedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every field of a customer: its path in requests and messages, its column, its type, and whether
 * it is a key fact, of whose change others are told (S12-08).
 */
public enum CustomerField {
  NUMBER("number", false, String.class, d -> d.number()),
  KIND("kind", false, CustomerKind.class, d -> d.kind()),
  NAME("name", true, String.class, d -> d.name()),
  CURRENCY("currency", false, String.class, d -> d.currency()),
  UNIT("unitId", false, Long.class, d -> d.unitId()),
  MANAGER("managerId", false, Long.class, d -> d.managerId()),
  SINCE("since", false, LocalDate.class, d -> d.since()),
  STATUS("status", true, CustomerStatus.class, d -> d.status()),
  DOCUMENT_KIND("basic.documentKind", true, DocumentKind.class, d -> d.basics().documentKind()),
  DOCUMENT_NUMBER("basic.documentNumber", true, Mask.DOCUMENT, d -> d.basics().documentNumber()),
  DOCUMENT_ISSUED("basic.documentIssued", false, LocalDate.class, d -> d.basics().documentIssued()),
  DOCUMENT_EXPIRES(
      "basic.documentExpires", false, LocalDate.class, d -> d.basics().documentExpires()),
  SEX("basic.sex", false, Sex.class, d -> d.basics().sex()),
  BORN("basic.born", true, LocalDate.class, d -> d.basics().born()),
  NATIONALITY("basic.nationality", true, String.class, d -> d.basics().nationality()),
  MOBILE("basic.mobile", true, Mask.MOBILE, d -> d.basics().mobile()),
  TELEPHONE("basic.telephone", true, Mask.TELEPHONE, d -> d.basics().telephone()),
  EMAIL("basic.email", false, Mask.EMAIL, d -> d.basics().email()),
  REGION("basic.region", false, String.class, d -> d.basics().region()),
  ADDRESS("basic.address", true, Mask.ADDRESS, d -> d.basics().address()),
  OCCUPATION("basic.occupation", false, String.class, d -> d.basics().occupation()),
  EMPLOYER("basic.employer", true, String.class, d -> d.basics().employer()),
  REGISTRATION_NUMBER(
      "corporate.registrationNumber", false, String.class, d -> d.company().registrationNumber()),
  REGISTERED_ON("corporate.registeredOn", false, LocalDate.class, d -> d.company().registeredOn()),
  INDUSTRY("corporate.industry", false, String.class, d -> d.company().industry()),
  SCALE("corporate.scale", false, String.class, d -> d.company().scale()),
  LEGAL_REPRESENTATIVE(
      "corporate.legalRepresentative", true, String.class, d -> d.company().legalRepresentative()),
  REGISTERED_CAPITAL(
      "corporate.registeredCapital", false, BigDecimal.class, d -> d.company().registeredCapital()),
  SETTLEMENT_OPENED(
      "corporate.settlementOpened", false, LocalDate.class, d -> d.company().settlementOpened()),
  ANNUAL_INCOME(
      "financial.annualIncome", false, ProtectedAmount.class, d -> d.finances().annualIncome()),
  ASSETS("financial.assets", false, ProtectedAmount.class, d -> d.finances().assets()),
  LIABILITIES(
      "financial.liabilities", false, ProtectedAmount.class, d -> d.finances().liabilities()),
  PREFERRED_PRODUCTS("preference.products", false, List.class, d -> d.preferences().products()),
  PREFERRED_CHANNELS("preference.channels", false, List.class, d -> d.preferences().channels()),
  PREFERRED_CONTACTS("preference.contacts", false, List.class, d -> d.preferences().contacts()),
  PREFERRED_INVESTMENTS(
      "preference.investments", false, List.class, d -> d.preferences().investments()),
  RISK_TOLERANCE("risk.tolerance", true, RiskTolerance.class, d -> d.risks().tolerance()),
  CREDIT_GRADE("risk.creditGrade", true, String.class, d -> d.risks().creditGrade()),
  ASSESSED_ON("risk.assessedOn", false, LocalDate.class, d -> d.risks().assessedOn()),
  COLLECTED_BY("collection.channel", false, Channel.class, d -> d.collected().channel()),
  COLLECTED_FROM("collection.source", false, String.class, d -> d.collected().source()),
  COLLECTED_ON("collection.collectedOn", false, LocalDate.class, d -> d.collected().collectedOn());

  private final String path;
  private final boolean keyFact;
  private final Class<?> type;
  private final @Nullable Mask mask;
  private final String sealedAs;
  private final Function<CustomerDraft, @Nullable Object> getter;

  CustomerField(
      String path,
      boolean keyFact,
      Class<?> type,
      Function<CustomerDraft, @Nullable Object> getter) {
    this(path, keyFact, type, null, getter);
  }

  CustomerField(
      String path, boolean keyFact, Mask mask, Function<CustomerDraft, @Nullable Object> getter) {
    this(path, keyFact, ProtectedText.class, mask, getter);
  }

  CustomerField(
      String path,
      boolean keyFact,
      Class<?> type,
      @Nullable Mask mask,
      Function<CustomerDraft, @Nullable Object> getter) {
    this.path = path;
    this.keyFact = keyFact;
    this.type = type;
    this.mask = mask;
    this.sealedAs = "customer.customer." + column();
    this.getter = getter;
  }

  /** Path in the request, such as {@code basic.mobile}. */
  public String path() {
    return path;
  }

  /**
   * String, LocalDate, BigDecimal, Long, List (of String), an enum, ProtectedText or
   * ProtectedAmount.
   */
  public Class<?> type() {
    return type;
  }

  /** The field of a path; empty for an unknown one. */
  public static Optional<CustomerField> byPath(String path) {
    return Stream.of(values()).filter(field -> field.path.equals(path)).findFirst();
  }

  /** How a protected text is shown; null for anything else. */
  public @Nullable Mask mask() {
    return mask;
  }

  /** Whether it is sealed at rest and shown under a mask. */
  public boolean isProtected() {
    return type == ProtectedText.class || type == ProtectedAmount.class;
  }

  /** The column as the vault knows it. */
  public String sealedAs() {
    return sealedAs;
  }

  public boolean keyFact() {
    return keyFact;
  }

  public String column() {
    return switch (this) {
      case UNIT -> "unit_id";
      case MANAGER -> "manager_id";
      default -> name().toLowerCase(Locale.ROOT);
    };
  }

  @Nullable Object of(CustomerDraft draft) {
    return getter.apply(draft);
  }
}
