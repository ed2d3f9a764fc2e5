package io.keheng.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.KehengTest;
import io.keheng.Rule;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** When a change of class takes effect, way by way. */
@KehengTest
class ClassChangeTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

  @Autowired Policies policies;

  @ParameterizedTest
  @CsvSource({
    "head-office-vip,UP,VIP,false,FILING,S03-16",
    "head-office-vip,DOWN,NONE,false,GRACE,S03-05",
    "head-office-vip,OTHER,NONE,false,AT_ONCE,S03-05",
    "vip-grade,UP,GOLD,false,AT_ONCE,S03-05",
    "vip-grade,DOWN,GOLD,true,GRACE,S03-05",
    "value-tier,DOWN,LOW,false,AT_ONCE,S03-05",
    "need,OTHER,NONE,true,AT_ONCE,S03-05"
  })
  @Rule("S03-05")
  @Rule("S03-16")
  void upgradesAtOnceButForTheFilingAndFallsOfVipsAfterAGrace(
      String table, String direction, String outcome, boolean changed, String mode, String rule) {
    var decided =
        policies.decide(
            "class-change",
            Map.of(
                "classTable", table,
                "classDirection", direction,
                "classOutcome", outcome,
                "classReleaseChanged", changed),
            DAY);
    assertThat(decided.outcome()).isEqualTo(mode);
    assertThat(decided.rules()).containsExactly(rule);
  }

  @ParameterizedTest
  @CsvSource({
    "vip-grade,false,90",
    "vip-grade,true,180",
    "head-office-vip,false,90",
    "head-office-vip,true,180",
    "value-tier,false,30"
  })
  @Rule("S03-05")
  void whoFallsByAnotherReleaseHasALongerGrace(String table, boolean changed, String days) {
    assertThat(
            policies
                .decide(
                    "class-grace", Map.of("classTable", table, "classReleaseChanged", changed), DAY)
                .outcome())
        .isEqualTo(days);
  }
}
