package io.keheng.demo;

import io.keheng.identity.Units;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether the demonstration bank is on. Decided at the first start of a database and remembered: a
 * database that a command, or a start without the bank, made first never gets it.
 */
@Component
class DemoSwitch {

  private final DemoRepository repository;
  private volatile DemoState state;

  DemoSwitch(
      DemoRepository repository,
      Units units,
      @Value("${keheng.demo.enabled}") boolean enabled,
      @Value("${keheng.command:}") String command) {
    this.repository = repository;
    var first = enabled && command.isEmpty() && units.headOffice().isEmpty();
    state = repository.state().orElseGet(() -> first ? DemoState.MAKING : DemoState.OFF);
    if (repository.state().isEmpty()) {
      repository.state(state);
    }
  }

  boolean isOn() {
    return state != DemoState.OFF;
  }

  boolean isMade() {
    return state == DemoState.MADE;
  }

  void made() {
    repository.state(DemoState.MADE);
    state = DemoState.MADE;
  }
}
