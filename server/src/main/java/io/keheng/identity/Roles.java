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
  public record Grant(long roleId, ScopeKind scope, List<Long> unitIds) {}

  private record Held(List<StaffMember.Grant> roles) {}

  private final RoleRepository roles;
  private final StaffRepository staff;
  private final StaffQueries queries;
  private final Permissions permissions;
  private final Administrators administrators;
  private final Changes changes;
  private final Clock clock;

  Roles(
      RoleRepository roles,
      StaffRepository staff,
      StaffQueries queries,
      Permissions permissions,
      Administrators administrators,
      Changes changes,
      Clock clock) {
    this.roles = roles;
    this.staff = staff;
    this.queries = queries;
    this.permissions = permissions;
    this.administrators = administrators;
    this.changes = changes;
    this.clock = clock;
  }

  public List<Role> all() {
    return roles.all();
  }

  public Optional<Role> byCode(String code) {
    return roles.byCode(code);
  }

  /** Defines a new role; its id and version are given by Keheng. */
  public Role define(Role role) {
    if (roles.byCode(role.code()).isPresent()) {
      throw Refusal.invalid("code", "role.code-taken");
    }
    checkKnown(role.permissions());
    var id = roles.insert(role);
    var stored = existing(id);
    changes.record("role", id, "created", null, stored);
    return stored;
  }

  /** Changes a role for everyone who holds it; a stale version is refused with 409. */
  public Role redefine(Role role) {
    var before = existing(role.id());
    if (before.version() != role.version()) {
      throw changes.stale("role", role.id(), before);
    }
    checkKnown(role.permissions());
    if (!roles.update(role)) {
      throw changes.stale("role", role.id(), existing(role.id()));
    }
    administrators.keepOne();
    var after = existing(role.id());
    changes.record("role", role.id(), "changed", before, after);
    return after;
  }

  /** Gives a person exactly these roles; nobody does this for himself. */
  public void assign(long staffId, List<Grant> grants) {
    if (Actor.current().staffId() == staffId) {
      throw Refusal.forbidden("role.not-for-oneself");
    }
    staff.byId(staffId).orElseThrow(Refusal::notFound);
    grants.forEach(this::check);
    var before = new Held(staff.grants(staffId));
    var now = clock.instant();
    staff.revokeAll(staffId, now);
    grants.forEach(grant -> staff.grant(staffId, grant, now));
    administrators.keepOne();
    changes.record("staff", staffId, "roles", before, new Held(staff.grants(staffId)));
  }

  /** The permissions that a person in service holds by his roles; none after his last day. */
  @Transactional(readOnly = true)
  public Set<String> permissionsOf(long staffId) {
    return queries.inService(staffId, LocalDate.now(clock)).isEmpty()
        ? Set.of()
        : Wildcard.expand(queries.grantedPermissions(staffId), permissions.codes());
  }

  private void check(Grant grant) {
    if (roles.byId(grant.roleId()).isEmpty()) {
      throw Refusal.invalid("roleId", "role.unknown");
    }
    if ((grant.scope() == ScopeKind.CHOSEN_UNITS) == grant.unitIds().isEmpty()) {
      throw Refusal.invalid("unitIds", "role.units-for-chosen");
    }
  }

  private void checkKnown(List<String> named) {
    for (var name : named) {
      if (Wildcard.expand(List.of(name), permissions.codes()).isEmpty()) {
        throw Refusal.invalid("permissions", "role.permission-unknown", name);
      }
    }
  }

  private Role existing(long id) {
    return roles.byId(id).orElseThrow(Refusal::notFound);
  }
}
