package io.keheng.customer;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of a customer as columns of {@code customer.customer}. */
final class FieldColumns {

  /** All columns, separated by commas. */
  static final String ALL = each(CustomerField::column);

  private FieldColumns() {}

  /** One piece of SQL per field, separated by commas. */
  static String each(Function<CustomerField, String> piece) {
    return Stream.of(CustomerField.values()).map(piece).collect(Collectors.joining(", "));
  }

  static Map<String, @Nullable Object> parameters(CustomerDraft draft) {
    var parameters = new HashMap<String, @Nullable Object>();
    for (var field : CustomerField.values()) {
      parameters.put(field.column(), stored(draft.value(field)));
    }
    return parameters;
  }

  private static @Nullable Object stored(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Enum<?> constant -> constant.name();
      case List<?> list -> list.toArray(String[]::new);
      default -> value;
    };
  }

  /** The stored values, with those that a feed brought over them. */
  static CustomerDraft merged(CustomerDraft stored, CustomerDraft brought) {
    return CustomerDraft.of(
        values(field -> brought.value(field) == null ? stored.value(field) : brought.value(field)));
  }

  /** The values that are known, by field. */
  static Map<CustomerField, Object> values(Function<CustomerField, @Nullable Object> source) {
    var values = new EnumMap<CustomerField, Object>(CustomerField.class);
    for (var field : CustomerField.values()) {
      var value = source.apply(field);
      if (value != null) {
        values.put(field, value);
      }
    }
    return values;
  }

  /** A value as COPY reads it. */
  static @Nullable String text(Connection connection, @Nullable Object value) throws SQLException {
    return switch (value) {
      case null -> null;
      case Enum<?> constant -> constant.name();
      case BigDecimal amount -> amount.toPlainString();
      case List<?> list -> connection.createArrayOf("text", list.toArray()).toString();
      default -> value.toString();
    };
  }

  /** Equal values; amounts by what they are worth. */
  static boolean same(@Nullable Object one, @Nullable Object other) {
    return one instanceof BigDecimal amount && other instanceof BigDecimal another
        ? amount.compareTo(another) == 0
        : Objects.equals(one, other);
  }

  static CustomerDraft read(ResultSet row) throws SQLException {
    var values = new EnumMap<CustomerField, Object>(CustomerField.class);
    for (var field : CustomerField.values()) {
      var value = value(row, field);
      if (value != null) {
        values.put(field, value);
      }
    }
    return CustomerDraft.of(values);
  }

  private static @Nullable Object value(ResultSet row, CustomerField field) throws SQLException {
    var type = field.type();
    var column = field.column();
    if (type == String.class) {
      return row.getString(column);
    }
    if (type == LocalDate.class) {
      return row.getObject(column, LocalDate.class);
    }
    if (type == BigDecimal.class) {
      return row.getBigDecimal(column);
    }
    if (type == Long.class) {
      return row.getObject(column, Long.class);
    }
    if (type == List.class) {
      var array = row.getArray(column);
      return array == null ? null : List.of((String[]) array.getArray());
    }
    return constant(type, row.getString(column));
  }

  private static @Nullable Object constant(Class<?> type, @Nullable String name) {
    return name == null
        ? null
        : Stream.of(type.getEnumConstants())
            .filter(constant -> ((Enum<?>) constant).name().equals(name))
            .findFirst()
            .orElseThrow();
  }
}
