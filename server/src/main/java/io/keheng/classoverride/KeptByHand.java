package io.keheng.classoverride;

import io.keheng.classchange.KeptClasses;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Classes set by hand, kept against a run. */
@Component
class KeptByHand implements KeptClasses {

  private final KeptRepository kept;
  private final OverrideEnds ends;
  private final Clock clock;

  KeptByHand(KeptRepository kept, OverrideEnds ends, Clock clock) {
    this.kept = kept;
    this.ends = ends;
    this.clock = clock;
  }

  @Override
  public void watch() {
    kept.watch();
  }

  @Override
  public void before(LocalDate asOf, boolean past) {
    kept.leave(asOf, past);
    if (!past) {
      kept.compareWithout();
    }
  }

  @Override
  public void after(LocalDate asOf) {
    kept.force(asOf);
    ends.over(asOf, clock.instant());
  }
}
