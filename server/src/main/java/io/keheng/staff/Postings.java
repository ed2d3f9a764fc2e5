package io.keheng.staff;

import io.keheng.audit.Changes;
import io.keheng.identity.Scopes;
import io.keheng.identity.StaffMember;
import io.keheng.identity.StaffQueries;
import io.keheng.identity.Units;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The posts of people, their history kept: what has begun is ended, never overwritten. */
@Component
class Postings {

  private record Posts(List<StaffMember.Holding> posts) {}

  private final StaffRepository repository;
  private final StaffQueries queries;
  private final Units units;
  private final Scopes scopes;
  private final Changes changes;
  private final Clock clock;

  Postings(
      StaffRepository repository,
      StaffQueries queries,
      Units units,
      Scopes scopes,
      Changes changes,
      Clock clock) {
    this.repository = repository;
    this.queries = queries;
    this.units = units;
    this.scopes = scopes;
    this.changes = changes;
    this.clock = clock;
  }

  /** Ends the posts of these weights the day before, then begins the new one. */
  void begin(
      StaffMember member,
      long unitId,
      String post,
      StaffMember.Weight weight,
      Set<StaffMember.Weight> ended,
      LocalDate from) {
    if (from.isBefore(member.hiredOn())) {
      throw Refusal.invalid("from", "staff.before-hired", member.hiredOn());
    }
    if (member.leftOn() != null && from.isAfter(member.leftOn())) {
      throw Refusal.invalid("from", "staff.after-left", member.leftOn());
    }
    check(unitId, post, from);
    var before = queries.posts(member.id());
    end(member.id(), before, ended, from.minusDays(1), "from");
    repository.post(member.id(), unitId, post, weight, from);
    changes.record(
        "staff",
        member.id(),
        "posted",
        before.isEmpty() ? null : new Posts(before),
        new Posts(queries.posts(member.id())));
  }

  void endAll(long staffId, LocalDate lastDay) {
    var before = queries.posts(staffId);
    end(staffId, before, EnumSet.allOf(StaffMember.Weight.class), lastDay, "on");
    changes.record(
        "staff", staffId, "posted", new Posts(before), new Posts(queries.posts(staffId)));
  }

  private void end(
      long staffId,
      List<StaffMember.Holding> held,
      Set<StaffMember.Weight> weights,
      LocalDate lastDay,
      String field) {
    if (weights.isEmpty()) {
      return;
    }
    var today = LocalDate.now(clock);
    for (var post : held) {
      if (weights.contains(post.weight())
          && post.fromOn().isAfter(lastDay)
          && !post.fromOn().isAfter(today)) {
        throw Refusal.invalid(field, "staff.post-began-later", post.title(), post.fromOn());
      }
    }
    repository.endPosts(staffId, weights, lastDay);
  }

  private void check(long unitId, String post, LocalDate on) {
    var unit = units.byId(unitId).orElse(null);
    if (unit == null || !scopes.of("staff.write").covers(unitId, null)) {
      throw Refusal.invalid("unitId", "unit.outside-scope");
    }
    if (unit.closedOn() != null && on.isAfter(unit.closedOn())) {
      throw Refusal.invalid("unitId", "unit.parent-closed");
    }
    if (!repository.postKnown(post)) {
      throw Refusal.invalid("post", "staff.post-unknown");
    }
  }
}
