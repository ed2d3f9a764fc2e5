package io.keheng.identity;

import io.keheng.audit.Changes;
import io.keheng.shared.Actor;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who holds which role; a grant reaches no further than whoever grants it. */
@Component
class Grants {

  static final String PERMISSION = "staff.grant";

  private record Held(List<StaffMember.Grant> roles) {}

  private final GrantRepository repository;
  private final RoleRepository roles;
  private final StaffDirectory staff;
  private final Scopes scopes;
  private final AdministratorQueries administrators;
  private final Changes changes;
  private final Clock clock;

  Grants(
      GrantRepository repository,
      RoleRepository roles,
      StaffDirectory staff,
      Scopes scopes,
      AdministratorQueries administrators,
      Changes changes,
      Clock clock) {
    this.repository = repository;
    this.roles = roles;
    this.staff = staff;
    this.scopes = scopes;
    this.administrators = administrators;
    this.changes = changes;
    this.clock = clock;
  }

  void assign(long staffId, List<Roles.Grant> wanted) {
    if (Actor.current().staffId() == staffId) {
      throw Refusal.forbidden("role.not-for-oneself");
    }
    if (!staff.visible(PERMISSION, staffId)) {
      throw Refusal.notFound();
    }
    var reach = scopes.of(PERMISSION);
    wanted.forEach(grant -> check(grant, reach));
    var before = repository.held(staffId, false);
    var now = clock.instant();
    before.stream()
        .filter(held -> wanted.stream().noneMatch(grant -> same(held, grant)))
        .forEach(held -> repository.revoke(held.id(), now));
    wanted.stream()
        .distinct()
        .filter(grant -> before.stream().noneMatch(held -> same(held, grant)))
        .forEach(grant -> repository.grant(staffId, grant, now));
    keepAnAdministrator();
    var after = new Held(repository.held(staffId, false));
    changes.record("staff", staffId, "roles", new Held(before), after);
  }

  void keepAnAdministrator() {
    if (!administrators.anyLeft()) {
      throw Refusal.refused("staff.last-administrator");
    }
  }

  boolean holds(long staffId, long roleId) {
    return repository.held(staffId, false).stream().anyMatch(held -> held.roleId() == roleId);
  }

  private static boolean same(StaffMember.Grant held, Roles.Grant grant) {
    return held.roleId() == grant.roleId()
        && held.scope() == grant.scope()
        && Set.copyOf(held.unitIds()).equals(Set.copyOf(grant.unitIds()));
  }

  private void check(Roles.Grant grant, DataScope reach) {
    if (roles.byId(grant.roleId()).isEmpty()) {
      throw Refusal.invalid("roleId", "role.unknown");
    }
    if ((grant.scope() == ScopeKind.CHOSEN_UNITS) == grant.unitIds().isEmpty()) {
      throw Refusal.invalid("unitIds", "role.units-for-chosen");
    }
    if (grant.scope() == ScopeKind.WHOLE_BANK && !reach.wholeBank()) {
      throw Refusal.invalid("scope", "role.scope-too-wide");
    }
    if (!grant.unitIds().stream().allMatch(unit -> reach.covers(unit, null))) {
      throw Refusal.invalid("unitIds", "unit.outside-scope");
    }
  }
}
