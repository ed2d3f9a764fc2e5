package io.keheng.regulatoradvice;

import io.keheng.identity.Units;
import io.keheng.procedure.Procedures;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Advice in words. */
@Component
class AdviceViews {

  record View(Advice advice, String bodyLabel, @Nullable String unitName, boolean late) {}

  private final Procedures procedures;
  private final Units units;
  private final Clock clock;

  AdviceViews(Procedures procedures, Units units, Clock clock) {
    this.procedures = procedures;
    this.units = units;
    this.clock = clock;
  }

  View view(Advice of) {
    return new View(
        of,
        procedures.parameters().referrals().stream()
            .filter(each -> each.code().equals(of.body()))
            .findFirst()
            .map(each -> each.label())
            .orElse(of.body()),
        units.names().get(of.unitId()),
        of.late(LocalDate.now(clock)));
  }
}
