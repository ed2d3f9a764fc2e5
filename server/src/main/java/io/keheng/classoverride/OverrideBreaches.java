package io.keheng.classoverride;

import io.keheng.identity.Scopes;
import io.keheng.policy.Policies;
import io.keheng.policy.RuleBreaches;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The rules whose tables somebody overrode by hand; told to who sees the whole bank. */
@Component
class OverrideBreaches implements RuleBreaches {

  private final OverrideRepository repository;
  private final Policies policies;
  private final Scopes scopes;
  private final Clock clock;

  OverrideBreaches(OverrideRepository repository, Policies policies, Scopes scopes, Clock clock) {
    this.repository = repository;
    this.policies = policies;
    this.scopes = scopes;
    this.clock = clock;
  }

  @Override
  public List<Breach> standing() {
    if (!scopes.of("classification.read").wholeBank()) {
      return List.of();
    }
    var today = LocalDate.now(clock);
    return repository.standing().stream()
        .flatMap(
            table ->
                policies.rules(table.tableName(), today).stream()
                    .map(
                        rule ->
                            new Breach(
                                rule,
                                Kind.OVERRIDDEN,
                                policies.tableLabel(table.tableName()),
                                table.number(),
                                table.decidedBy(),
                                "/class-overrides?state=STANDING")))
        .toList();
  }
}
