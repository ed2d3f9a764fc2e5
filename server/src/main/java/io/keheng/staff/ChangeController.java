package io.keheng.staff;

import io.keheng.audit.Change;
import io.keheng.audit.Changes;
import io.keheng.identity.Scopes;
import io.keheng.identity.StaffDirectory;
import io.keheng.role.Roles;
import io.keheng.role.Separation;
import io.keheng.shared.Actor;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import io.keheng.shared.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ChangeController {

  private static final String PERMISSION = "change.read";

  private final Changes changes;
  private final Scopes scopes;
  private final StaffDirectory staff;
  private final Roles roles;
  private final Separation separation;

  ChangeController(
      Changes changes, Scopes scopes, StaffDirectory staff, Roles roles, Separation separation) {
    this.changes = changes;
    this.scopes = scopes;
    this.staff = staff;
    this.roles = roles;
    this.separation = separation;
  }

  /**
   * The changes of anything, for who sees the whole bank; with a narrower scope only those of units
   * and of people inside it; an administrator sees none of customers. What else a person may see,
   * its own module shows him.
   */
  @Permit(PERMISSION)
  @GetMapping("/api/changes")
  Page<Change> changes(@RequestParam String entity, @RequestParam String id, Paging paging) {
    if (!visible(entity, id)) {
      throw Refusal.notFound();
    }
    return changes.of(entity, id, paging);
  }

  private boolean visible(String entity, String id) {
    if (!separation.opensRecord(entity)
        && separation.administers(roles.permissionsOf(Actor.current().staffId()))) {
      return false;
    }
    return scopes.of(PERMISSION).wholeBank()
        || entity.equals("unit")
        || (entity.equals("staff")
            && id.matches("\\d{1,18}")
            && staff.visible(PERMISSION, Long.parseLong(id)));
  }
}
