package io.keheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Tests name only rules that the register knows. */
class RuleIdsTest {

  @Test
  void everyRuleNamedByATestIsInTheRegister() {
    assertThat(registered()).containsAll(ProvedRules.all());
  }

  private static Set<String> registered() {
    var register = Sources.text(Sources.root().resolve("measures/register.csv"));
    return register.lines().skip(1).map(line -> line.split(",", 2)[0]).collect(Collectors.toSet());
  }
}
