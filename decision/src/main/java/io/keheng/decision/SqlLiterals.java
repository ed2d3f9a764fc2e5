package io.keheng.decision;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Values as SQL; what no engine holds exactly is refused. */
final class SqlLiterals {

  private static final int DECIMAL_DIGITS = 38;
  private static final int PLAIN_DIGITS = 18;

  private SqlLiterals() {}

  static String of(SqlDialect dialect, Object value) {
    return switch (value) {
      case BigDecimal number -> number(number);
      case String text -> string(dialect, text);
      case Boolean truth -> truth.toString();
      case LocalDate date -> date(date);
      default -> throw new SqlRefusal("value of type " + value.getClass().getSimpleName());
    };
  }

  private static String string(SqlDialect dialect, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == 0 || Character.isSurrogate(text.charAt(i)) && !paired(text, i)) {
        throw new SqlRefusal("a text that is not valid Unicode");
      }
    }
    return dialect.text(text);
  }

  private static boolean paired(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
        : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
  }

  private static String number(BigDecimal number) {
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

  private static String date(LocalDate date) {
    if (date.getYear() < 1 || date.getYear() > 9999) {
      throw new SqlRefusal("date outside the years 1 to 9999");
    }
    return "DATE '" + date + "'";
  }
}
