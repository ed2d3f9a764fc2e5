package io.keheng.assessment;

import io.keheng.assessment.PointRepository.Subject;
import io.keheng.identity.Scopes;
import io.keheng.identity.StaffDirectory;
import io.keheng.identity.StaffName;
import io.keheng.shared.Actor;
import io.keheng.shared.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/** Of whom entries are: people with the unit of their primary post, and units. */
@Component
class Subjects {

  private final StaffDirectory staff;
  private final Scopes scopes;

  Subjects(StaffDirectory staff, Scopes scopes) {
    this.staff = staff;
    this.scopes = scopes;
  }

  /** Whom a form names, within the scope of who posts; never himself. */
  Subject of(ServicePoints.Whose whose) {
    var staffId = whose.staffId();
    var unitId = whose.unitId();
    if ((staffId == null) == (unitId == null)) {
      throw Refusal.invalid("staffId", "assessment.subject");
    }
    if (staffId != null) {
      return person(staffId);
    }
    if (unitId == null || !scopes.of(ServicePoints.POST).covers(unitId, null)) {
      throw Refusal.invalid("unitId", "assessment.unit-unknown");
    }
    return new Subject(unitId, null, null);
  }

  private Subject person(long staffId) {
    if (staffId == Actor.current().staffId()) {
      throw Refusal.forbidden("assessment.self");
    }
    var name = staff.byId(staffId).map(StaffName::name).orElse("");
    return staff.posts(staffId).stream()
        .findFirst()
        .filter(post -> scopes.of(ServicePoints.POST).covers(post.unitId(), null))
        .map(post -> new Subject(post.unitId(), staffId, name))
        .orElseThrow(() -> Refusal.invalid("staffId", "assessment.staff-unknown"));
  }

  /** Somebody whom a complaint points at; who left is of the unit that handles it. */
  Subject of(long staffId, long otherwise) {
    var name = staff.byId(staffId).map(StaffName::name).orElse("");
    var unit =
        staff.posts(staffId).stream()
            .findFirst()
            .map(StaffDirectory.Post::unitId)
            .orElse(otherwise);
    return new Subject(unit, staffId, name);
  }

  /** Some of those of whom the acting person may post, by the beginning of name or number. */
  List<StaffName> offered(String q) {
    var me = Actor.current().staffId();
    return staff.beginning(q).stream()
        .filter(each -> each.id() != me && staff.visible(ServicePoints.POST, each.id()))
        .toList();
  }
}
