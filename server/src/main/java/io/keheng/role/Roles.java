package io.keheng.role;

import io.keheng.audit.Changes;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.StaffQueries;
import io.keheng.identity.Wildcard;
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
  private final AdministratorQueries administrators;
  private final Separation separation;
  private final Permissions permissions;
  private final Changes changes;
  private final Clock clock;

  Roles(
      RoleRepository repository,
      StaffQueries queries,
      Grants grants,
      AdministratorQueries administrators,
      Separation separation,
      Permissions permissions,
      Changes changes,
      Clock clock) {
    this.repository = repository;
    this.queries = queries;
    this.grants = grants;
    this.administrators = administrators;
    this.separation = separation;
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
    separation.check("permissions", List.of(role));
    var id = repository.insert(role);
    var stored = existing(id);
    changes.record("role", id, "created", null, stored);
    return stored;
  }

  /**
   * The role as it is, when it may be changed so: a stale version is refused with 409, and so are
   * widening a role that one holds oneself and duties that do not go together.
   */
  Role check(Role role) {
    var before = existing(role.id());
    if (before.version() != role.version()) {
      throw changes.stale("role", role.id(), before);
    }
    checkKnown(role.permissions());
    separation.check("permissions", List.of(role));
    grants.checkHolders(role);
    var widened =
        !Wildcard.expand(before.permissions(), permissions.codes())
            .containsAll(Wildcard.expand(role.permissions(), permissions.codes()));
    if (widened && grants.holds(Actor.current().staffId(), role.id())) {
      throw Refusal.forbidden("role.not-for-oneself");
    }
    return before;
  }

  /** Changes a role, once approved, for everyone who holds it. */
  void redefine(Role role) {
    var before = check(role);
    var approvers = administrators.approvers();
    if (!repository.update(role)) {
      throw changes.stale("role", role.id(), existing(role.id()));
    }
    grants.keepAnAdministrator();
    grants.keepASecondApprover(approvers);
    changes.record("role", role.id(), "changed", before, existing(role.id()));
  }

  /**
   * Gives a person exactly these roles: for the system itself, which sets up a bank. People ask for
   * it and another approves.
   */
  public void assign(long staffId, List<Grant> wanted) {
    if (!Actor.current().equals(Actor.SYSTEM)) {
      throw Refusal.forbidden("role-request.needed");
    }
    grants.check(staffId, wanted);
    grants.apply(staffId, wanted);
  }

  /** The permissions that a person in service holds by his roles; none after his last day. */
  @Transactional(readOnly = true)
  public Set<String> permissionsOf(long staffId) {
    return queries.inService(staffId, LocalDate.now(clock)).isEmpty()
        ? Set.of()
        : Wildcard.expand(repository.grantedPermissions(staffId), permissions.codes());
  }

  /** The codes of the roles that a person holds now. */
  @Transactional(readOnly = true)
  public Set<String> heldBy(long staffId) {
    return grants.codes(staffId);
  }

  /** The codes of the roles that a person holds now. */
  @Transactional(readOnly = true)
  public Set<String> codesOf(long staffId) {
    return repository.codesOf(staffId);
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
