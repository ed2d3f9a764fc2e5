package io.keheng.identity;

import io.keheng.audit.Changes;
import io.keheng.shared.Actor;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Roles and who holds them. */
@Service
@Transactional
public class Roles {

  /**
   * A role given to a person.
   *
   * @param unitIds only for chosen units; they include the units below them
   */
  public record Grant(long roleId, ScopeKind scope, List<Long> unitIds) {
    public Grant {
      unitIds = List.copyOf(unitIds);
    }
  }

  private final RoleRepository repository;
  private final StaffQueries queries;
  private final Grants grants;
  private final Permissions permissions;
  private final Changes changes;
  private final Clock clock;

  Roles(
      RoleRepository repository,
      StaffQueries queries,
      Grants grants,
      Permissions permissions,
      Changes changes,
      Clock clock) {
    this.repository = repository;
    this.queries = queries;
    this.grants = grants;
    this.permissions = permissions;
    this.changes = changes;
    this.clock = clock;
  }

  public List<Role> all() {
    return repository.all();
  }

  public Optional<Role> byCode(String code) {
    return repository.byCode(code);
  }

  /** Defines a new role; its id and version are given by Keheng. */
  public Role define(Role role) {
    if (repository.byCode(role.code()).isPresent()) {
      throw Refusal.invalid("code", "role.code-taken");
    }
    checkKnown(role.permissions());
    var id = repository.insert(role);
    var stored = existing(id);
    changes.record("role", id, "created", null, stored);
    return stored;
  }

  /**
   * Changes a role for everyone who holds it; a stale version is refused with 409, and so is
   * widening a role that one holds oneself.
   */
  public Role redefine(Role role) {
    var before = existing(role.id());
    if (before.version() != role.version()) {
      throw changes.stale("role", role.id(), before);
    }
    checkKnown(role.permissions());
    var widened =
        !Wildcard.expand(before.permissions(), permissions.codes())
            .containsAll(Wildcard.expand(role.permissions(), permissions.codes()));
    if (widened && grants.holds(Actor.current().staffId(), role.id())) {
      throw Refusal.forbidden("role.not-for-oneself");
    }
    if (!repository.update(role)) {
      throw changes.stale("role", role.id(), existing(role.id()));
    }
    grants.keepAnAdministrator();
    var after = existing(role.id());
    changes.record("role", role.id(), "changed", before, after);
    return after;
  }

  /** Gives a person exactly these roles; nobody does this for himself. */
  public void assign(long staffId, List<Grant> wanted) {
    grants.assign(staffId, wanted);
  }

  /** The permissions that a person in service holds by his roles; none after his last day. */
  @Transactional(readOnly = true)
  public Set<String> permissionsOf(long staffId) {
    return queries.inService(staffId, LocalDate.now(clock)).isEmpty()
        ? Set.of()
        : Wildcard.expand(queries.grantedPermissions(staffId), permissions.codes());
  }

  private void checkKnown(List<String> named) {
    for (var name : named) {
      if (Wildcard.expand(List.of(name), permissions.codes()).isEmpty()) {
        throw Refusal.invalid("permissions", "role.permission-unknown", name);
      }
    }
  }

  private Role existing(long id) {
    return repository.byId(id).orElseThrow(Refusal::notFound);
  }
}
