package io.keheng.identifier;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The documents 证件 that identify a customer. */
public enum DocumentKind {
  /** 居民身份证, GB 11643, 18 or the old 15 digits. */
  RESIDENT_ID(true),
  /** 港澳台居民居住证, a GB 11643 number with region 810000, 820000 or 830000. */
  HMT_RESIDENCE(true),
  /** 护照, Chinese or foreign. */
  PASSPORT(true),
  /** 港澳居民来往内地通行证. */
  HK_MACAO_PERMIT(true),
  /** 台湾居民来往大陆通行证. */
  TAIWAN_PERMIT(true),
  /** 外国人永久居留身份证, both patterns in use. */
  FOREIGN_PERMANENT(true),
  /** 统一社会信用代码, GB 32100. */
  CREDIT_CODE(false),
  OTHER(true),
  /** A company's paper from before the credit code, or from abroad. */
  OTHER_CORPORATE(false);

  private static final Pattern PASSPORT_FORM = Pattern.compile("[A-Z0-9]{5,20}");
  private static final Pattern HK_MACAO_FORM = Pattern.compile("[HM]\\d{8}(\\d{2})?");
  private static final Pattern TAIWAN_FORM = Pattern.compile("\\d{8}|\\d{10}[A-Z]?");
  private static final Pattern PERMANENT_OLD_FORM = Pattern.compile("[A-Z]{3}\\d{12}");
  private static final Pattern PERMANENT_FORM = Pattern.compile("9\\d{16}[\\dX]");
  private static final Pattern CREDIT_CODE_FORM =
      Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}");
  private static final Pattern OTHER_FORM = Pattern.compile("[\\p{L}\\p{N}()\\-/]{3,40}");

  private final boolean personal;

  DocumentKind(boolean personal) {
    this.personal = personal;
  }

  /** Whether it identifies a person rather than a company. */
  public boolean personal() {
    return personal;
  }

  /**
   * Checks a number of this kind.
   *
   * @param field path of the field that violations name
   */
  public Checked check(String field, String number) {
    var value = normal(number);
    return switch (this) {
      case RESIDENT_ID -> ResidentNumber.check(field, value);
      case HMT_RESIDENCE -> hmtResidence(field, value);
      case PASSPORT -> formed(PASSPORT_FORM, field, value, "identifier.passport");
      case HK_MACAO_PERMIT -> formed(HK_MACAO_FORM, field, value, "identifier.hk-macao");
      case TAIWAN_PERMIT -> formed(TAIWAN_FORM, field, value, "identifier.taiwan");
      case FOREIGN_PERMANENT -> permanent(field, value);
      case CREDIT_CODE -> creditCode(field, value);
      case OTHER, OTHER_CORPORATE -> formed(OTHER_FORM, field, value, "identifier.other");
    };
  }

  /** Half-width, without blanks, upper case. */
  static String normal(String number) {
    if (number.chars().allMatch(c -> c > ' ' && c <= '~')) {
      return number.toUpperCase(Locale.ROOT);
    }
    return Normalizer.normalize(number, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\u200B]", "")
        .toUpperCase(Locale.ROOT);
  }

  private static Checked formed(Pattern form, String field, String value, String key) {
    return form.matcher(value).matches() ? Checked.good(value) : Checked.wrong(field, value, key);
  }

  private static Checked hmtResidence(String field, String value) {
    return value.matches("8[123]0000.*")
        ? ResidentNumber.check(field, value)
        : Checked.wrong(field, value, "identifier.hmt-residence");
  }

  private static Checked permanent(String field, String value) {
    if (PERMANENT_OLD_FORM.matcher(value).matches()) {
      return Checked.good(value);
    }
    if (!PERMANENT_FORM.matcher(value).matches()) {
      return Checked.wrong(field, value, "identifier.permanent");
    }
    return CheckDigits.mod11And2Holds(value)
        ? Checked.good(value)
        : Checked.wrong(field, value, "identifier.check", value.charAt(value.length() - 1));
  }

  private static Checked creditCode(String field, String value) {
    if (!CREDIT_CODE_FORM.matcher(value).matches()) {
      return Checked.wrong(field, value, "identifier.credit-code");
    }
    return CheckDigits.mod31Holds(value)
        ? Checked.good(value)
        : Checked.wrong(field, value, "identifier.check", value.charAt(value.length() - 1));
  }
}
