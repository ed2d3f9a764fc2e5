package io.keheng.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.Together;
import io.keheng.numbering.NumberPattern;
import io.keheng.numbering.SeriesNumbers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Numbers are without gaps within a year, whoever asks and whatever is undone. */
@KehengTest
class NumberTest {

  private static final NumberPattern PATTERN = new NumberPattern("{yy}{MM}{dd}{seq:3}");
  private static final LocalDate DAY = LocalDate.of(2010, 9, 12);

  @Autowired SeriesNumbers numbers;
  @Autowired TransactionTemplate transaction;

  @Test
  @Rule("S10-77")
  void hasNoGapUnderConcurrencyAndWhereACaseIsUndone() {
    var given = Collections.synchronizedList(new ArrayList<String>());
    Together.each(
        IntStream.range(0, 200).boxed(),
        each ->
            transaction.executeWithoutResult(
                status -> {
                  var number = numbers.next("test-series", PATTERN, DAY);
                  if (each % 5 == 4) {
                    status.setRollbackOnly();
                  } else {
                    given.add(number);
                  }
                }));
    assertThat(given).hasSize(160).doesNotHaveDuplicates();
    assertThat(given.stream().sorted().toList()).isEqualTo(numbered(1, 160));
  }

  @Test
  @Rule("S10-77")
  void isWrittenAsTheMeasureSaysAndInFullWhereItOutgrowsItsDigits() {
    assertThat(PATTERN.number(DAY, 99)).isEqualTo("100912099");
    assertThat(PATTERN.number(DAY, 1000)).isEqualTo("1009121000");
    transaction.executeWithoutResult(
        status -> {
          assertThat(numbers.next("year-series", PATTERN, LocalDate.of(2025, 12, 31)))
              .isEqualTo("251231001");
          assertThat(numbers.next("year-series", PATTERN, LocalDate.of(2026, 1, 1)))
              .as("each year begins anew")
              .isEqualTo("260101001");
        });
  }

  private static List<String> numbered(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(each -> PATTERN.number(DAY, each)).toList();
  }
}
