package io.keheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A day is the bank's: no statement takes that of the database session. */
class BusinessDayTest {

  private static final Pattern SESSIONS_DAY =
      Pattern.compile(
          "(?i)\\bcurrent_date\\b|\\blocaltimestamp\\b|CAST\\([a-z_.]*_?at AS date\\)"
              + "|_at::date|now\\(\\)::date");

  /** Replaced by V2 of the same module. */
  private static final String REPLACED = "handover/V1__hand_overs.sql";

  @Test
  void noStatementTakesTheDayOfItsSession() {
    var main = Sources.root().resolve("server/src/main");
    assertThat(
            Stream.of(".java", ".sql")
                .map(ending -> Sources.files(main, ending))
                .flatMap(List::stream)
                .filter(file -> !Sources.name(file).endsWith(REPLACED))
                .filter(file -> SESSIONS_DAY.matcher(Sources.text(file)).find())
                .map(Sources::name))
        .isEmpty();
  }
}
