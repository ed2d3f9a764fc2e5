package io.keheng.information;

import io.keheng.identifier.Checked;
import io.keheng.identifier.Regions;
import io.keheng.identifier.Telephone;
import io.keheng.shared.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.validator.routines.EmailValidator;
import org.jspecify.annotations.Nullable;

/** The checks of single fields. */
final class FieldChecks {

  private static final Pattern NUMBER = Pattern.compile("[\\p{Alnum}_\\-]{1,32}");
  private static final Pattern REGION_CODE = Pattern.compile("\\d{6}");
  private static final int LONGEST = 400;
  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> COUNTRIES =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);

  private FieldChecks() {}

  /** Blanks around a text and empty texts and lists are nothing. */
  static @Nullable Object tidy(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case String text -> text.isBlank() ? null : text.strip();
      case List<?> list -> tidied(list);
      default -> value;
    };
  }

  private static @Nullable List<String> tidied(List<?> list) {
    var kept =
        list.stream()
            .filter(Objects::nonNull)
            .map(item -> item.toString().strip())
            .filter(item -> !item.isEmpty())
            .distinct()
            .toList();
    return kept.isEmpty() ? null : kept;
  }

  /** What is wrong with one value by itself; telephones and documents are checked elsewhere. */
  static Optional<Violation> problem(CustomerField field, Object value, LocalDate today) {
    var key =
        switch (field) {
          case NUMBER -> fails(NUMBER.matcher((String) value).matches(), "customer.number");
          case CURRENCY -> fails(CURRENCIES.contains((String) value), "customer.currency");
          case NATIONALITY -> fails(COUNTRIES.contains((String) value), "customer.nationality");
          case EMAIL ->
              fails(EmailValidator.getInstance().isValid((String) value), "customer.email");
          case REGION -> fails(knownRegion((String) value), "customer.region");
          case BORN,
              SINCE,
              DOCUMENT_ISSUED,
              REGISTERED_ON,
              SETTLEMENT_OPENED,
              ASSESSED_ON,
              COLLECTED_ON ->
              fails(!((LocalDate) value).isAfter(today), "customer.future");
          default -> general(value);
        };
    return Optional.ofNullable(key)
        .map(k -> new Violation(field.path(), k, Protection.told(field, value)));
  }

  static Checked telephone(CustomerField field, String number) {
    return field == CustomerField.MOBILE
        ? Telephone.checkMobile(field.path(), number)
        : Telephone.checkFixed(field.path(), number);
  }

  private static @Nullable String general(Object value) {
    return switch (value) {
      case String text -> fails(text.length() <= LONGEST, "customer.too-long");
      case BigDecimal amount -> fails(amount.signum() >= 0, "customer.negative");
      default -> null;
    };
  }

  private static boolean knownRegion(String region) {
    return !REGION_CODE.matcher(region).matches() || Regions.byCode(region).isPresent();
  }

  private static @Nullable String fails(boolean holds, String key) {
    return holds ? null : key;
  }
}
