package io.keheng.identifier;

import io.keheng.identifier.Checked.Facts;
import io.keheng.shared.Violation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The citizen identity number 公民身份号码 of GB 11643: region, birth date, order (odd for men) and check
 * character. The old number of 15 digits is read as one of 18 without its century and check.
 */
final class ResidentNumber {

  private static final Pattern FORM = Pattern.compile("\\d{17}[\\dX]");
  private static final Pattern OLD_FORM = Pattern.compile("\\d{15}");

  private ResidentNumber() {}

  /** Checks; the normal form has always 18 characters. */
  static Checked check(String field, String number) {
    if (OLD_FORM.matcher(number).matches()) {
      return checkLong(field, lengthened(number));
    }
    if (!FORM.matcher(number).matches()) {
      return Checked.wrong(field, number, "identifier.resident.form");
    }
    return CheckDigits.mod11And2Holds(number)
        ? checkLong(field, number)
        : Checked.wrong(field, number, "identifier.check", number.charAt(number.length() - 1));
  }

  private static String lengthened(String old) {
    var digits = old.substring(0, 6) + "19" + old.substring(6);
    return digits + CheckDigits.mod11And2(digits);
  }

  private static Checked checkLong(String field, String number) {
    var violations = new ArrayList<Violation>();
    var warnings = new ArrayList<Violation>();
    var born = date(number.substring(6, 14));
    if (born == null) {
      violations.add(new Violation(field, "identifier.resident.date", number.substring(6, 14)));
    }
    var code = number.substring(0, 6);
    var region = Regions.byCode(code).orElse(null);
    if (region == null || code.endsWith("0000") && code.charAt(0) != '8') {
      violations.add(new Violation(field, "identifier.resident.region", code));
    } else if (born != null) {
      judge(field, region, born, violations, warnings);
    }
    var sex = (number.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    var facts = new Facts(born, sex, code, region == null ? null : region.name());
    return new Checked(number, List.copyOf(violations), List.copyOf(warnings), facts);
  }

  private static void judge(
      String field,
      Region region,
      LocalDate born,
      List<Violation> violations,
      List<Violation> warnings) {
    switch (region.at(born)) {
      case VALID -> {}
      case ABOLISHED ->
          violations.add(
              new Violation(
                  field,
                  "identifier.resident.region-abolished",
                  region.code(),
                  region.name(),
                  String.valueOf(region.goneBy())));
      case DOUBTFUL ->
          warnings.add(
              new Violation(
                  field, "identifier.resident.region-doubtful", region.code(), region.name()));
      case LATER ->
          warnings.add(
              new Violation(
                  field, "identifier.resident.region-later", region.code(), region.name()));
    }
  }

  private static @Nullable LocalDate date(String digits) {
    try {
      return LocalDate.of(
          Integer.parseInt(digits, 0, 4, 10),
          Integer.parseInt(digits, 4, 6, 10),
          Integer.parseInt(digits, 6, 8, 10));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
