package io.keheng.auditor;

import io.keheng.audit.Look;
import io.keheng.identity.StaffDirectory;
import io.keheng.shared.Page;
import java.util.List;
import org.springframework.stereotype.Component;

/** Looks in words. */
@Component
class LookLines {

  private final StaffDirectory staff;
  private final TrailLines words;
  private final AuditTrail trail;

  LookLines(StaffDirectory staff, TrailLines words, AuditTrail trail) {
    this.staff = staff;
    this.words = words;
    this.trail = trail;
  }

  Page<LookController.LookLine> page(Page<Look> looks) {
    var names = staff.names(looks.items().stream().map(Look::staffId).distinct().toList());
    var lines =
        looks.items().stream()
            .map(
                look -> {
                  var purpose = look.purpose();
                  var who = names.get(look.staffId());
                  return new LookController.LookLine(
                      look,
                      purpose == null ? null : words.word("purpose", purpose),
                      who == null ? null : who.number());
                })
            .toList();
    return new Page<>(lines, looks.total(), looks.page(), looks.size());
  }

  /** The counts of the people whose acts the asking person may see. */
  List<Look.Count> seen(List<Look.Count> counts) {
    var people = trail.people(AuditTrail.READ);
    return counts.stream()
        .filter(count -> people == null || people.contains(count.staffId()))
        .toList();
  }
}
