package io.keheng.information;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of a customer, all at once. */
public final class FieldColumns {

  /** All columns, separated by commas. */
  public static final String ALL = each(CustomerField::column);

  private FieldColumns() {}

  /** One piece of SQL per field, separated by commas. */
  public static String each(Function<CustomerField, String> piece) {
    return Stream.of(CustomerField.values()).map(piece).collect(Collectors.joining(", "));
  }

  /** The stored values, with those that a feed brought over them. */
  public static CustomerDraft merged(CustomerDraft stored, CustomerDraft brought) {
    return CustomerDraft.of(
        values(field -> brought.value(field) == null ? stored.value(field) : brought.value(field)));
  }

  /** The values that are known, by field. */
  public static Map<CustomerField, Object> values(
      Function<CustomerField, @Nullable Object> source) {
    var values = new EnumMap<CustomerField, Object>(CustomerField.class);
    for (var field : CustomerField.values()) {
      var value = source.apply(field);
      if (value != null) {
        values.put(field, value);
      }
    }
    return values;
  }

  /** Whether two drafts say the same. */
  public static boolean same(CustomerDraft one, CustomerDraft other) {
    return Stream.of(CustomerField.values())
        .allMatch(field -> same(one.value(field), other.value(field)));
  }

  /** Equal values; amounts by what they are worth. */
  public static boolean same(@Nullable Object one, @Nullable Object other) {
    return one instanceof BigDecimal amount && other instanceof BigDecimal another
        ? amount.compareTo(another) == 0
        : Objects.equals(one, other);
  }
}
