package io.keheng.role;

import io.keheng.audit.Changes;
import io.keheng.identity.DataScope;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.Scopes;
import io.keheng.identity.StaffDirectory;
import io.keheng.identity.StaffMember;
import io.keheng.shared.Actor;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
  private final Separation separation;
  private final Changes changes;
  private final Clock clock;

  Grants(
      GrantRepository repository,
      RoleRepository roles,
      StaffDirectory staff,
      Scopes scopes,
      AdministratorQueries administrators,
      Separation separation,
      Changes changes,
      Clock clock) {
    this.repository = repository;
    this.roles = roles;
    this.staff = staff;
    this.scopes = scopes;
    this.administrators = administrators;
    this.separation = separation;
    this.changes = changes;
    this.clock = clock;
  }

  /** Refuses what the acting person may not ask for. */
  void check(long staffId, List<Roles.Grant> wanted) {
    if (Actor.current().staffId() == staffId) {
      throw Refusal.forbidden("role.not-for-oneself");
    }
    if (!staff.visible(PERMISSION, staffId)) {
      throw Refusal.notFound();
    }
    check(scopes.of(PERMISSION), wanted);
  }

  /** Refuses what reaches further than whoever asks, and duties that do not go together. */
  void check(DataScope reach, List<Roles.Grant> wanted) {
    wanted.forEach(grant -> check(grant, reach));
    separation.check(
        "roleId", wanted.stream().flatMap(grant -> roles.byId(grant.roleId()).stream()).toList());
  }

  void apply(long staffId, List<Roles.Grant> wanted) {
    var before = repository.held(staffId, false);
    var approvers = administrators.approvers();
    var now = clock.instant();
    before.stream()
        .filter(held -> wanted.stream().noneMatch(grant -> same(held, grant)))
        .forEach(held -> repository.revoke(held.id(), now));
    wanted.stream()
        .distinct()
        .filter(grant -> before.stream().noneMatch(held -> same(held, grant)))
        .forEach(grant -> repository.grant(staffId, grant, now));
    keepAnAdministrator();
    keepASecondApprover(approvers);
    var after = new Held(repository.held(staffId, false));
    changes.record("staff", staffId, "roles", new Held(before), after);
  }

  /** What a person holds, in the form in which it is asked for. */
  List<Roles.Grant> held(long staffId) {
    return repository.held(staffId, false).stream()
        .map(held -> new Roles.Grant(held.roleId(), held.scope(), held.unitIds()))
        .toList();
  }

  /** Refuses a change of a role after which one of its holders had duties that clash. */
  void checkHolders(Role changed) {
    for (var holder : repository.holders(changed.id())) {
      separation.check(
          "permissions",
          repository.held(holder, false).stream()
              .map(
                  held ->
                      held.roleId() == changed.id()
                          ? Optional.of(changed)
                          : roles.byId(held.roleId()))
              .flatMap(Optional::stream)
              .toList());
    }
  }

  /** Once there are two who may approve, there are never fewer. */
  void keepASecondApprover(int before) {
    if (before >= 2 && administrators.approvers() < 2) {
      throw Refusal.refused("staff.last-approver");
    }
  }

  void keepAnAdministrator() {
    if (!administrators.anyLeft()) {
      throw Refusal.refused("staff.last-administrator");
    }
  }

  boolean holds(long staffId, long roleId) {
    return repository.held(staffId, false).stream().anyMatch(held -> held.roleId() == roleId);
  }

  Set<String> codes(long staffId) {
    return repository.held(staffId, false).stream()
        .map(StaffMember.Grant::role)
        .collect(Collectors.toSet());
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
