package io.keheng.complainthandling;

import io.keheng.numbering.NumberPattern;
import io.keheng.numbering.SeriesNumbers;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** SeriesNumbers of transfer slips 客户投诉转交处理联系单. */
@Component
class SlipNumbers {

  private static final NumberPattern PATTERN = new NumberPattern("Z{yyyy}{seq:5}");

  private final SeriesNumbers numbers;

  SlipNumbers(SeriesNumbers numbers) {
    this.numbers = numbers;
  }

  String next(String series, LocalDate day) {
    return numbers.next(series, PATTERN, day);
  }
}
