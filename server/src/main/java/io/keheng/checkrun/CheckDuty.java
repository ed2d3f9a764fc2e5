package io.keheng.checkrun;

import io.keheng.duty.DutyProof;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A finished check of the whole book is the regular check of customer information (S12-08). */
@Component
class CheckDuty implements DutyProof {

  private final CheckRunRepository runs;

  CheckDuty(CheckRunRepository runs) {
    this.runs = runs;
  }

  @Override
  public String duty() {
    return "information-check";
  }

  @Override
  public Optional<Instant> done(Instant from, Instant before) {
    return runs.firstDone(from, before);
  }
}
