package io.keheng.information;

import io.keheng.identifier.Regions;
import io.keheng.identity.StaffDirectory;
import io.keheng.identity.Unit;
import io.keheng.identity.Units;
import io.keheng.shared.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What fields and their values are called in the language of who reads them. */
@Component
public class FieldWords {

  private static final Map<String, String> COUNTRIES =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
          .collect(Collectors.toMap(code -> Locale.of("", code).getISO3Country(), code -> code));

  private final Texts texts;
  private final Units units;
  private final StaffDirectory staff;

  FieldWords(Texts texts, Units units, StaffDirectory staff) {
    this.texts = texts;
    this.units = units;
    this.staff = staff;
  }

  public String label(CustomerField field) {
    return texts.text("customer.field." + field.path());
  }

  /** A value under its mask, units and people by their names; null for nothing. */
  public @Nullable String masked(CustomerField field, @Nullable Object value) {
    if (value instanceof Long id) {
      return field == CustomerField.UNIT
          ? units.byId(id).map(Unit::name).orElse(null)
          : staff.byId(id).map(person -> person.name()).orElse(null);
    }
    return switch (value) {
      case null -> null;
      case List<?> codes ->
          codes.stream()
              .map(code -> word("customer.code." + field.path() + ".", String.valueOf(code)))
              .collect(Collectors.joining(texts.text("customer.comma")));
      case String code when field == CustomerField.REGION -> placed(region(code), code);
      case String code when field == CustomerField.NATIONALITY -> placed(country(code), code);
      default -> of(value);
    };
  }

  private static String placed(@Nullable String name, String code) {
    return name == null ? code : "%s %s".formatted(name, code);
  }

  /** The name of an administrative division (GB/T 2260); null for an unknown code. */
  public @Nullable String region(@Nullable String code) {
    return code == null ? null : Regions.fullName(code).orElse(null);
  }

  /** The name of a country in the reader's language, by its three letters (ISO 3166-1). */
  public @Nullable String country(@Nullable String code) {
    var letters = code == null ? null : COUNTRIES.get(code);
    return letters == null
        ? null
        : Locale.of("", letters).getDisplayCountry(LocaleContextHolder.getLocale());
  }

  private String word(String prefix, String code) {
    var word = texts.text(prefix + code);
    return word.equals(prefix + code) ? code : word;
  }

  public String of(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Enum<?> constant -> {
        var kind = constant.getDeclaringClass().getSimpleName();
        yield word("customer." + kind + ".", constant.name());
      }
      case List<?> list -> String.join("; ", list.stream().map(Object::toString).toList());
      case java.math.BigDecimal amount -> amount.toPlainString();
      default -> value.toString();
    };
  }
}
