package io.keheng.lake.feed;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A column that Keheng wants filled.
 *
 * @param max longest text, in characters
 * @param codes values that a CODE takes
 * @param positive a number that must be above 0
 * @param notBefore a date column that this date must not precede
 */
public record Target(
    String name,
    Type type,
    boolean required,
    int max,
    List<String> codes,
    boolean positive,
    @Nullable String notBefore) {

  /** What a reason must not repeat: it outlives the rejected row. */
  private static final Set<String> PROTECTED =
      Set.of(
          "id_no",
          "mobile",
          "phone",
          "email",
          "address",
          "annual_income",
          "assets",
          "liabilities",
          "account_no",
          "card_no",
          "loan_no",
          "account_to",
          "counterparty_account");

  private static final int LONG_TEXT = 400;
  private static final int STORY_TEXT = 10_000;
  private static final int NUMBER_TEXT = 40;

  /** What a value is read as. */
  public enum Type {
    TEXT("VARCHAR"),
    CODE("VARCHAR"),
    DATE("DATE"),
    MONEY("DECIMAL(18,2)"),
    RATE("DECIMAL(18,8)"),
    WHOLE("INTEGER");

    private final String sql;

    Type(String sql) {
      this.sql = sql;
    }

    /** The type's name in DuckDB and in PostgreSQL. */
    public String sql() {
      return sql;
    }
  }

  /** Whether a column tells who somebody is or what he owns. */
  public static boolean isProtected(String name) {
    return PROTECTED.contains(name);
  }

  static Target text(String name) {
    return new Target(name, Type.TEXT, false, LONG_TEXT, List.of(), false, null);
  }

  static Target story(String name) {
    return new Target(name, Type.TEXT, false, STORY_TEXT, List.of(), false, null);
  }

  static Target number(String name) {
    return new Target(name, Type.TEXT, false, NUMBER_TEXT, List.of(), false, null);
  }

  static Target date(String name) {
    return new Target(name, Type.DATE, false, 0, List.of(), false, null);
  }

  static Target money(String name) {
    return new Target(name, Type.MONEY, false, 0, List.of(), false, null);
  }

  static Target rate(String name) {
    return new Target(name, Type.RATE, false, 0, List.of(), false, null);
  }

  static Target whole(String name) {
    return new Target(name, Type.WHOLE, false, 0, List.of(), false, null);
  }

  static Target code(String name, String... codes) {
    return new Target(name, Type.CODE, false, 0, List.of(codes), false, null);
  }

  Target must() {
    return new Target(name, type, true, max, codes, positive, notBefore);
  }

  Target above0() {
    return new Target(name, type, required, max, codes, true, notBefore);
  }

  Target notBefore(String date) {
    return new Target(name, type, required, max, codes, positive, date);
  }
}
