package io.keheng.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The SQL of an engine: everything in which engines differ is said here. */
public enum SqlDialect {
  DUCKDB;

  private static final int DECIMAL_DIGITS = 38;
  private static final int PLAIN_DIGITS = 18;

  /** A quoted name. */
  public String identifier(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  String literal(Object value) {
    return switch (value) {
      case BigDecimal number -> number(number);
      case String text -> string(text);
      case Boolean truth -> truth.toString();
      case LocalDate date -> date(date);
      default -> throw new SqlRefusal("value of type " + value.getClass().getSimpleName());
    };
  }

  private String string(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == 0 || Character.isSurrogate(text.charAt(i)) && !paired(text, i)) {
        throw new SqlRefusal("a text that is not valid Unicode");
      }
    }
    return "'" + text.replace("'", "''") + "'";
  }

  private static boolean paired(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
        : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
  }

  private String number(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    plain = plain.scale() < 0 ? plain.setScale(0) : plain;
    int digits = Math.max(plain.precision(), plain.scale() + 1);
    if (digits > DECIMAL_DIGITS) {
      throw new SqlRefusal("number of more than " + DECIMAL_DIGITS + " digits");
    }
    String text = plain.toPlainString();
    return digits <= PLAIN_DIGITS
        ? text
        : "CAST('" + text + "' AS DECIMAL(" + digits + ", " + plain.scale() + "))";
  }

  private String date(LocalDate date) {
    if (date.getYear() < 1 || date.getYear() > 9999) {
      throw new SqlRefusal("date outside the years 1 to 9999");
    }
    return "DATE '" + date + "'";
  }

  String list(List<String> items) {
    return "[" + String.join(", ", items) + "]";
  }

  /**
   * The item at a position from 1; null for position 0 or null. A constant list costs no branch.
   */
  String element(List<String> items, String position) {
    return list(items) + "[" + position + "]";
  }

  String withoutNulls(String list) {
    return "list_filter(" + list + ", lambda x: x IS NOT NULL)";
  }

  /** The elements of a list at the positions (from 1) that another list gives. */
  String pick(String list, String positions) {
    return "list_transform(" + positions + ", lambda r: " + list + "[r])";
  }

  String emptyRows() {
    return "CAST([] AS INTEGER[])";
  }
}
