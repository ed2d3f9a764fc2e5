package io.keheng.decisionlog;

import io.keheng.policy.RuleActs;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The rules that the logged decisions applied. */
@Component
class LoggedActs implements RuleActs {

  private final DecisionRepository repository;

  LoggedActs(DecisionRepository repository) {
    this.repository = repository;
  }

  @Override
  public Map<String, Acted> since(Instant from) {
    return repository.acts(from);
  }
}
