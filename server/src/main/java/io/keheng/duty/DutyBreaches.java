package io.keheng.duty;

import io.keheng.policy.RuleBreaches;
import java.util.List;
import org.springframework.stereotype.Component;

/** The rules whose duties are late, with those who follow them up. */
@Component
class DutyBreaches implements RuleBreaches {

  private final Duties duties;

  DutyBreaches(Duties duties) {
    this.duties = duties;
  }

  @Override
  public List<Breach> standing() {
    return duties.late().stream()
        .flatMap(item -> item.rules().stream().map(rule -> breach(rule, item)))
        .toList();
  }

  private static Breach breach(String rule, DutyItem item) {
    return new Breach(
        rule,
        Kind.OVERDUE,
        item.label() + " · " + item.unitName() + " · " + item.lastDay(),
        1,
        item.role(),
        "/duties?state=LATE&rule=" + rule);
  }
}
