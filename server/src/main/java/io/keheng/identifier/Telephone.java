package io.keheng.identifier;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Telephone numbers, of China unless they say otherwise. The normal form is national digits for
 * China and E.164 for abroad.
 */
public final class Telephone {

  private static final String HOME = "CN";
  private static final int HOME_CODE = 86;
  private static final Set<PhoneNumberType> MOBILE =
      EnumSet.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE);

  // Mobile numbers of China are assigned by their first seven digits, and the library knows no
  // finer
  // division: what it says of one number holds for all of its block. Writing an answer twice is
  // harmless.
  private static final Pattern HOME_MOBILE = Pattern.compile("1\\d{10}");
  private static final int BLOCK_DIGITS = 7;
  private static final int FIRST_BLOCK = 1_000_000;
  private static final byte UNKNOWN = 0;
  private static final byte YES = 1;
  private static final byte NO = 2;
  private static final byte[] ASSIGNED = new byte[FIRST_BLOCK];

  private Telephone() {}

  /** A mobile telephone 手机. */
  public static Checked checkMobile(String field, String number) {
    return check(field, number, true);
  }

  /** Any telephone that is not a mobile 固定电话: area code and number, or a service number. */
  public static Checked checkFixed(String field, String number) {
    return check(field, number, false);
  }

  private static Checked check(String field, String number, boolean mobile) {
    var value = DocumentKind.normal(number);
    return mobile && HOME_MOBILE.matcher(value).matches() && assigned(value)
        ? Checked.good(value)
        : checkAny(field, value, mobile);
  }

  /** Whether a mobile number's first seven digits 号段 are known to be assigned. */
  private static boolean assigned(String number) {
    var block = Integer.parseInt(number, 0, BLOCK_DIGITS, 10) - FIRST_BLOCK;
    if (ASSIGNED[block] == UNKNOWN) {
      ASSIGNED[block] = checkAny("", number, true).holds() ? YES : NO;
    }
    return ASSIGNED[block] == YES;
  }

  private static Checked checkAny(String field, String value, boolean mobile) {
    var key = mobile ? "identifier.mobile" : "identifier.telephone";
    try {
      var numbers = PhoneNumberUtil.getInstance();
      var parsed = numbers.parse(value, HOME);
      var fits =
          numbers.isValidNumber(parsed) && mobile == MOBILE.contains(numbers.getNumberType(parsed));
      return fits ? Checked.good(normal(numbers, parsed)) : Checked.wrong(field, value, key);
    } catch (NumberParseException e) {
      return Checked.wrong(field, value, key);
    }
  }

  private static String normal(PhoneNumberUtil numbers, PhoneNumber number) {
    return number.getCountryCode() == HOME_CODE
        ? numbers.format(number, PhoneNumberFormat.NATIONAL).replace(" ", "")
        : numbers.format(number, PhoneNumberFormat.E164);
  }
}
