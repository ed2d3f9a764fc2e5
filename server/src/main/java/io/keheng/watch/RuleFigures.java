package io.keheng.watch;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.keheng.policy.RuleActs;
import io.keheng.policy.RuleActs.Acted;
import io.keheng.policy.RuleBreaches;
import io.keheng.policy.RuleBreaches.Breach;
import io.keheng.shared.Parameters;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How often each rule acted of late, and where it is not kept. */
@Component
class RuleFigures {

  /**
   * @param days how far back acts are counted
   */
  @JsonIgnoreProperties("rules")
  private record Terms(int days) {}

  private final List<RuleActs> acts;
  private final List<RuleBreaches> breaches;
  private final Clock clock;
  private final Terms terms = Parameters.read("watch", Terms.class);

  RuleFigures(List<RuleActs> acts, List<RuleBreaches> breaches, Clock clock) {
    this.acts = acts;
    this.breaches = breaches;
    this.clock = clock;
  }

  /** How far back acts are counted. */
  int days() {
    return terms.days();
  }

  Map<String, Acted> acted() {
    var from = clock.instant().minus(Duration.ofDays(terms.days()));
    var found = new HashMap<String, Acted>();
    acts.forEach(
        each -> each.since(from).forEach((rule, one) -> found.merge(rule, one, Acted::and)));
    return found;
  }

  Map<String, List<Breach>> broken() {
    return breaches.stream()
        .flatMap(each -> each.standing().stream())
        .collect(Collectors.groupingBy(Breach::rule));
  }
}
