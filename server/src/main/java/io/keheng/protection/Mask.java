package io.keheng.protection;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * How a protected value is shown: one kind for each custom of the trade, the only place of masks.
 */
public enum Mask {
  /** {@code 138****1234}. */
  MOBILE(text -> Masks.middle(text, 3, 4)),
  /** {@code 010-****5678}: the area code and the last four digits. */
  TELEPHONE(Masks::telephone),
  /** {@code 110101********1234}: the first six and the last four, of 15 and of 18 characters. */
  IDENTITY_NUMBER(text -> Masks.middle(text, 6, 4)),
  /** {@code E****5678}. */
  PASSPORT(text -> Masks.middle(text, 1, 4)),
  /** {@code 91330100******1234}: authority, kind and region stay. */
  CREDIT_CODE(text -> Masks.middle(text, 8, 4)),
  /** A document of any kind, by its form one of the three above. */
  DOCUMENT(Masks::document),
  /** {@code 6222****1234}: the length stays hidden. */
  ACCOUNT(Masks::account),
  /** {@code 6222****1234}. */
  CARD(Masks::account),
  /** {@code z***@x.cn}. */
  EMAIL(Masks::email),
  /** {@code 浙江省杭州市西湖区***}. */
  ADDRESS(Masks::address),
  /** {@code 王*明}, on forms that want it. */
  NAME(Masks::name),
  /** {@code ***}, whatever the amount. */
  AMOUNT(text -> Masks.ALL),
  /** {@code ***}: nothing shows. */
  HIDDEN(text -> Masks.ALL);

  private final UnaryOperator<String> form;

  Mask(UnaryOperator<String> form) {
    this.form = form;
  }

  /** The masked form of a value. */
  public String of(String clear) {
    return form.apply(clear);
  }

  private static final class Masks {

    static final String ALL = "***";
    private static final int SHOWN_AT_LEAST_HALF_HIDDEN = 2;
    private static final Pattern IDENTITY = Pattern.compile("\\d{15}|\\d{17}[\\dXx]");
    private static final Pattern CREDIT = Pattern.compile("[0-9A-Z]{18}");
    private static final Pattern AREA_CODE = Pattern.compile("(\\+?\\d{2,4}[- ])?0\\d{2,3}[- ]?");
    // A district counts only behind a province or a city: 阳光小区 alone is no district.
    private static final Pattern PLACE =
        Pattern.compile(
            "((?:[^省市区县旗]{1,8}(?:省|自治区|特别行政区))?(?:[^省市区县旗]{1,8}(?:市|自治州|地区|盟))?)"
                + "((?:[^省市区县旗]{1,8}(?:(?<![小社园校厂矿院库])区|县|旗|市))?)");

    private Masks() {}

    /** Keeps the head and the tail; of a short text less, so that half stays hidden. */
    static String middle(String text, int head, int tail) {
      var half = text.length() / SHOWN_AT_LEAST_HALF_HIDDEN;
      if (head + tail >= text.length()) {
        var end = Math.min(tail, half);
        return "*".repeat(Math.max(text.length() - end, ALL.length()))
            + text.substring(text.length() - end);
      }
      return text.substring(0, head)
          + "*".repeat(text.length() - head - tail)
          + text.substring(text.length() - tail);
    }

    static String telephone(String text) {
      var code = AREA_CODE.matcher(text);
      var head = code.lookingAt() ? code.end() : 0;
      var rest = text.substring(head);
      return text.substring(0, head)
          + (head == 0 && rest.length() > 10 ? middle(rest, 3, 4) : middle(rest, 0, 4));
    }

    static String document(String text) {
      if (IDENTITY.matcher(text).matches()) {
        return middle(text, 6, 4);
      }
      return CREDIT.matcher(text).matches() ? middle(text, 8, 4) : middle(text, 1, 4);
    }

    static String account(String text) {
      var tail = Math.min(4, text.length() / SHOWN_AT_LEAST_HALF_HIDDEN);
      var head = Math.max(0, Math.min(4, text.length() - tail - 4));
      return text.substring(0, head) + "****" + text.substring(text.length() - tail);
    }

    static String email(String text) {
      var at = text.lastIndexOf('@');
      return at < 1 ? ALL : text.substring(0, 1) + ALL + text.substring(at);
    }

    static String address(String text) {
      var place = PLACE.matcher(text);
      var shown = place.lookingAt() && !place.group(1).isEmpty() ? place.group() : "";
      return shown + ALL;
    }

    static String name(String text) {
      var points = text.codePoints().toArray();
      if (points.length < 2) {
        return "*";
      }
      var last = points.length > 2 ? new String(points, points.length - 1, 1) : "";
      var hidden = Math.min(points.length - 1 - last.codePointCount(0, last.length()), 3);
      return new String(points, 0, 1) + "*".repeat(hidden) + last;
    }
  }
}
