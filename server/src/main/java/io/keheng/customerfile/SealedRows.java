package io.keheng.customerfile;

import io.keheng.copy.BinaryRow;
import io.keheng.information.CreditRelation;
import io.keheng.information.Customer;
import io.keheng.information.CustomerDraft;
import io.keheng.information.CustomerField;
import io.keheng.protection.Mask;
import io.keheng.protection.ProtectedAmount;
import io.keheng.protection.ProtectedText;
import io.keheng.protection.Vault;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The values of a customer on their way into and out of the table, sealed where protected. */
@Component
public class SealedRows {

  private static final CustomerField[] FIELDS = CustomerField.values();

  private final Vault vault;

  SealedRows(Vault vault) {
    this.vault = vault;
  }

  Map<String, @Nullable Object> parameters(long id, CustomerDraft draft) {
    var parameters = new HashMap<String, @Nullable Object>();
    for (var field : FIELDS) {
      parameters.put(field.column(), stored(id, field, draft.value(field)));
    }
    return parameters;
  }

  private @Nullable Object stored(long id, CustomerField field, @Nullable Object value) {
    return switch (value) {
      case null -> null;
      case ProtectedText text -> vault.seal(field.sealedAs(), id, text);
      case ProtectedAmount amount -> vault.seal(field.sealedAs(), id, amount);
      case Enum<?> constant -> constant.name();
      case List<?> list -> list.toArray(String[]::new);
      default -> value;
    };
  }

  /** Writes the values of a draft for COPY. */
  public void write(long id, CustomerDraft draft, BinaryRow into) {
    for (var field : FIELDS) {
      switch (draft.value(field)) {
        case null -> into.nothing();
        case ProtectedText text -> into.bytes(vault.seal(field.sealedAs(), id, text));
        case ProtectedAmount amount -> into.bytes(vault.seal(field.sealedAs(), id, amount));
        case String text -> into.text(text);
        case LocalDate day -> into.date(day);
        case Enum<?> constant -> into.text(constant.name());
        case Long number -> into.number(number);
        case BigDecimal amount -> into.amount(amount);
        case List<?> list -> into.texts(list);
        case Object other -> into.text(other.toString());
      }
    }
  }

  public Customer customer(ResultSet row) throws SQLException {
    var id = row.getLong("id");
    return new Customer(
        id,
        row.getLong("version"),
        draft(id, row),
        row.getBoolean("has_credit") ? CreditRelation.CREDIT : CreditRelation.NON_CREDIT,
        row.getBoolean("corporate_customer"),
        row.getBytes("document_number") == null,
        row.getObject("reviewed_on", LocalDate.class),
        row.getObject("review_due", LocalDate.class),
        row.getTimestamp("updated_at").toInstant());
  }

  /** A protected text of a row of the directory. */
  public @Nullable ProtectedText text(CustomerField field, long id, ResultSet row)
      throws SQLException {
    return vault.text(
        field.sealedAs(),
        id,
        row.getBytes(field.column()),
        Objects.requireNonNullElse(field.mask(), Mask.HIDDEN));
  }

  private CustomerDraft draft(long id, ResultSet row) throws SQLException {
    var values = new EnumMap<CustomerField, Object>(CustomerField.class);
    for (var field : FIELDS) {
      var value = value(id, row, field);
      if (value != null) {
        values.put(field, value);
      }
    }
    return CustomerDraft.of(values);
  }

  private @Nullable Object value(long id, ResultSet row, CustomerField field) throws SQLException {
    var type = field.type();
    var column = field.column();
    if (type == ProtectedText.class) {
      return text(field, id, row);
    }
    if (type == ProtectedAmount.class) {
      return vault.amount(field.sealedAs(), id, row.getBytes(column));
    }
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
