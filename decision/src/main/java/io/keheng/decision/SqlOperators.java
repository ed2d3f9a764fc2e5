package io.keheng.decision;

import java.math.BigDecimal;

/** FEEL's operators in SQL, for operands on which both give the same. */
final class SqlOperators {

  private static final int FACTOR_DIGITS = 15;

  private SqlOperators() {}

  static Sql logic(Sql left, String operator, Sql right) {
    if (left.type() != FactType.BOOLEAN || right.type() != FactType.BOOLEAN) {
      throw new SqlRefusal("and/or of what is not boolean");
    }
    return binary(left, operator, right, FactType.BOOLEAN);
  }

  static Sql equal(Sql left, String operator, Sql right) {
    if (!(left.known() && left.constant() == null || right.known() && right.constant() == null)) {
      same(left, right);
    }
    return binary(left, operator, right, FactType.BOOLEAN);
  }

  /** An ordering; of texts only against one whose order is the same by UTF-16 and by code point. */
  static Sql compare(Sql left, String operator, Sql right) {
    same(left, right);
    switch (left.type()) {
      case NUMBER, DATE -> {}
      case STRING -> {
        if (!plain(left) && !plain(right)) {
          throw new SqlRefusal("order of texts that are not both known");
        }
      }
      case BOOLEAN, OTHER -> throw new SqlRefusal("order of " + left.type());
    }
    return binary(left, operator, right, FactType.BOOLEAN);
  }

  private static boolean plain(Sql text) {
    return text.constant() instanceof String string
        && string.chars().allMatch(unit -> unit < Character.MIN_SURROGATE);
  }

  static void same(Sql left, Sql right) {
    if (left.type() == FactType.OTHER || right.type() == FactType.OTHER) {
      throw new SqlRefusal("a type that is not declared: " + left.text() + ", " + right.text());
    }
    if (left.type() != right.type()) {
      throw new SqlRefusal(left.type() + " against " + right.type());
    }
  }

  static Sql arithmetic(Sql left, String operator, Sql right) {
    if (left.type() != FactType.NUMBER || right.type() != FactType.NUMBER) {
      throw new SqlRefusal("arithmetic of " + left.type() + " and " + right.type());
    }
    return binary(left, operator, right, FactType.NUMBER);
  }

  /** FEEL rounds a product at 34 digits: exact only while one factor is known and short. */
  static Sql product(Sql left, Sql right) {
    Sql known = left.known() ? left : right;
    if (!(known.constant() instanceof BigDecimal factor) || factor.precision() > FACTOR_DIGITS) {
      throw new SqlRefusal("product of two facts");
    }
    return arithmetic(left, "*", right);
  }

  private static Sql binary(Sql left, String operator, Sql right, FactType type) {
    return Sql.of("(" + left.text() + " " + operator + " " + right.text() + ")", type);
  }
}
