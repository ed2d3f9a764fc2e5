package io.keheng.load;

import io.keheng.lake.feed.Entity;
import io.keheng.lake.feed.FeedDelivery;
import io.keheng.load.FileOutcome.State;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What has become of each file of an import so far; at first none is taken. */
final class PassOutcomes {

  private final Map<String, FileOutcome> outcomes = new LinkedHashMap<>();

  PassOutcomes(FeedDelivery delivery) {
    delivery
        .files()
        .forEach(file -> put(FileOutcome.without(file.name(), file.entity(), State.NOT_TAKEN)));
    delivery.strangers().forEach(name -> put(FileOutcome.without(name, null, State.UNKNOWN)));
  }

  void put(FileOutcome outcome) {
    outcomes.put(outcome.file(), outcome);
  }

  List<FileOutcome> all() {
    return List.copyOf(outcomes.values());
  }

  boolean took(Entity entity) {
    return outcomes.values().stream()
        .anyMatch(o -> o.entity() == entity && o.state() == State.COMMITTED);
  }

  /** What these outcomes make of the whole import. */
  LoadState state(boolean dryRun, boolean cancelled) {
    if (cancelled && any(State.NOT_TAKEN)) {
      return LoadState.CANCELLED;
    }
    if (any(State.REFUSED) || any(State.NOT_TAKEN)) {
      return LoadState.FAILED;
    }
    if (dryRun) {
      return LoadState.CHECKED;
    }
    return outcomes.values().stream().anyMatch(o -> o.rejected() > 0)
        ? LoadState.DONE_WITH_REJECTIONS
        : LoadState.DONE;
  }

  boolean any(State state) {
    return outcomes.values().stream().anyMatch(o -> o.state() == state);
  }
}
