package io.keheng.classchange;

import io.keheng.shared.ActsFor;
import io.keheng.timeline.ChangeGuard;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Holds back what a run found and what may not take effect yet. A run of an earlier date than the
 * latest corrects the past: there it changes nothing that would have to wait, and opens nothing.
 */
@Component
public class HeldChanges implements ChangeGuard {

  private final ChangeRules rules;
  private final HoldRepository hold;
  private final KeptClasses kept;
  private final ApplicationEventPublisher events;

  HeldChanges(
      ChangeRules rules, HoldRepository hold, KeptClasses kept, ApplicationEventPublisher events) {
    this.rules = rules;
    this.hold = hold;
    this.kept = kept;
    this.events = events;
  }

  @Override
  public void watch(LocalDate asOf) {
    if (!hold.past(asOf)) {
      kept.watch();
    }
  }

  @Override
  @ActsFor({"S03-05", "S03-07", "S03-16"})
  public Collection<Long> hold(long runId, LocalDate asOf) {
    var past = hold.past(asOf);
    kept.before(asOf, past);
    hold.rule(
        hold.transitions().stream()
            .map(rules::of)
            .filter(ruling -> ruling.mode() != ChangeMode.AT_ONCE)
            .toList());
    hold.hold(asOf, past);
    List<Long> concerned = past ? List.of() : hold.keep(runId, asOf);
    if (!concerned.isEmpty() && hold.waits(runId)) {
      events.publishEvent(new ChangesWait(runId, asOf));
    }
    hold.stay();
    if (!past) {
      kept.after(asOf);
    }
    hold.settle();
    hold.move(runId, rules);
    return concerned;
  }
}
