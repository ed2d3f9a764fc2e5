package io.keheng.demodata;

import io.keheng.identifier.DocumentKind;
import io.keheng.identifier.Region;
import io.keheng.identifier.Regions;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Numbers that hold: each is tried against the check that a customer's own number has to pass. */
final class DemoNumbers {

  private static final String RESIDENT_CHECKS = "0123456789X";
  private static final String CREDIT_CHECKS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
  private static final List<String> MOBILE_PREFIXES =
      List.of("135", "136", "138", "139", "150", "158", "159", "182", "187", "188");

  private DemoNumbers() {}

  /** GB 11643, of a region that was in use at birth. */
  static String resident(
      Chance chance, DemoPlan plan, List<String> near, LocalDate born, boolean male) {
    var region = region(chance, plan, near, born);
    var order = chance.below(499) * 2 + (male ? 1 : 2);
    var body = region + born.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(order);
    return checked(DocumentKind.RESIDENT_ID, body, RESIDENT_CHECKS);
  }

  /** GB 32100: an enterprise registered with the market supervision of a region. */
  static String credit(Chance chance, String region) {
    var organisation = chance.digits(8);
    var sum = 0;
    for (var i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
      sum += (organisation.charAt(i) - '0') * ORGANISATION_WEIGHTS[i];
    }
    var check = (11 - sum % 11) % 11;
    var body = "91" + region + organisation + (check == 10 ? "X" : check);
    return checked(DocumentKind.CREDIT_CODE, body, CREDIT_CHECKS);
  }

  static String mobile(Chance chance) {
    return chance.of(MOBILE_PREFIXES) + chance.digits(8);
  }

  private static String region(Chance chance, DemoPlan plan, List<String> near, LocalDate born) {
    for (var tries = 0; tries < 20; tries++) {
      var regions =
          chance.happens(0.7) ? near : chance.of(chance.of(plan.branches()).cities()).regions();
      var code = chance.of(regions);
      if (Regions.byCode(code).map(r -> r.at(born)).orElse(null) == Region.Fit.VALID) {
        return code;
      }
    }
    return plan.branches().getFirst().cities().getFirst().regions().getFirst();
  }

  private static String checked(DocumentKind kind, String body, String checks) {
    return checks
        .chars()
        .mapToObj(check -> body + (char) check)
        .filter(number -> kind.check("", number).holds())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no check character for " + kind));
  }
}
