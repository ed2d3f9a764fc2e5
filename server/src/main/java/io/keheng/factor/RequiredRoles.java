package io.keheng.factor;

import io.keheng.audit.Changes;
import io.keheng.role.Roles;
import io.keheng.shared.Parameters;
import io.keheng.shared.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose holders must have a second factor; another may have one. */
@Service
public class RequiredRoles implements SmartInitializingSingleton {

  private static final String ENTITY = "second-factor-role";

  record Delivered(List<String> required) {}

  record Rule(String role, String name, boolean required, int version) {}

  private final RequiredRoleRepository repository;
  private final Roles roles;
  private final Changes changes;

  RequiredRoles(RequiredRoleRepository repository, Roles roles, Changes changes) {
    this.repository = repository;
    this.roles = roles;
    this.changes = changes;
  }

  /** Whether one of the roles, by code, asks for a second factor. */
  @Transactional(readOnly = true)
  public boolean anyOf(Collection<String> roleCodes) {
    return repository.anyOf(roleCodes);
  }

  @Transactional(readOnly = true)
  List<Rule> all() {
    var stored =
        repository.all().stream()
            .collect(Collectors.toMap(RequiredRoleRepository.Stored::role, Function.identity()));
    return roles.all().stream()
        .map(
            role -> {
              var rule = stored.get(role.code());
              return rule == null
                  ? new Rule(role.code(), role.shown(), false, 0)
                  : new Rule(role.code(), role.shown(), rule.required(), rule.version());
            })
        .toList();
  }

  @Transactional
  Rule change(String role, boolean required, int version) {
    var before = existing(role);
    if (!repository.change(new RequiredRoleRepository.Stored(role, required, version))) {
      throw changes.stale(ENTITY, role, existing(role));
    }
    var after = existing(role);
    changes.record(ENTITY, role, "changed", before, after);
    return after;
  }

  private Rule existing(String role) {
    return all().stream()
        .filter(rule -> rule.role().equals(role))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  /** Fills in what the table does not have yet; what a bank has changed stays. */
  @Override
  public void afterSingletonsInstantiated() {
    Parameters.read("second-factor", Delivered.class).required().forEach(repository::propose);
  }
}
