package io.keheng.sharing;

import io.keheng.identity.Scopes;
import io.keheng.identity.Units;
import io.keheng.shared.Refusal;
import io.keheng.shared.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Whether an application says purpose, scope and term as it must. */
@Component
class ApplicationCheck {

  private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9/_-]{0,39}");

  private final SharingTerms terms = SharingTerms.read();
  private final Scopes scopes;
  private final Units units;
  private final Clock clock;

  ApplicationCheck(Scopes scopes, Units units, Clock clock) {
    this.scopes = scopes;
    this.units = units;
    this.clock = clock;
  }

  SharingTerms terms() {
    return terms;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Never says whether there is a customer of a number. */
  void check(Share.Application asked) {
    var wrong = new ArrayList<Violation>();
    if (!terms.purposes().contains(asked.purpose())) {
      wrong.add(new Violation("purpose", "sharing.purpose-unknown"));
    }
    if (asked.parts().isEmpty()) {
      wrong.add(new Violation("parts", "sharing.parts-missing"));
    }
    if (asked.granteeUnit() != null && !scopes.ownUnits().contains(asked.granteeUnit())) {
      wrong.add(new Violation("granteeUnit", "sharing.unit-not-own"));
    }
    whom(asked, wrong);
    term(asked, wrong);
    if (!wrong.isEmpty()) {
      throw Refusal.invalid(wrong);
    }
  }

  private void whom(Share.Application asked, List<Violation> wrong) {
    if ((asked.unitId() == null) == asked.numbers().isEmpty()) {
      wrong.add(new Violation("numbers", "sharing.customers-missing"));
    } else if (asked.unitId() != null) {
      if (units.byId(asked.unitId()).isEmpty()) {
        wrong.add(new Violation("unitId", "sharing.unit-unknown"));
      }
    } else if (asked.numbers().size() > terms.customers()) {
      wrong.add(new Violation("numbers", "sharing.customers-many", terms.customers()));
    } else {
      asked.numbers().stream()
          .filter(number -> !NUMBER.matcher(number).matches())
          .findFirst()
          .ifPresent(number -> wrong.add(new Violation("numbers", "sharing.number-form")));
    }
  }

  private void term(Share.Application asked, List<Violation> wrong) {
    if (asked.fromOn().isBefore(LocalDate.now(clock))) {
      wrong.add(new Violation("fromOn", "sharing.from-past"));
    }
    if (asked.toOn().isBefore(asked.fromOn())) {
      wrong.add(new Violation("toOn", "sharing.to-before"));
    } else if (ChronoUnit.DAYS.between(asked.fromOn(), asked.toOn()) >= terms.days()) {
      wrong.add(new Violation("toOn", "sharing.term-long", terms.days()));
    }
  }
}
