package io.keheng.complaintoffice;

import io.keheng.audit.Changes;
import io.keheng.identity.Scopes;
import io.keheng.identity.StaffDirectory;
import io.keheng.identity.StaffName;
import io.keheng.identity.Unit;
import io.keheng.identity.UnitKind;
import io.keheng.identity.Units;
import io.keheng.procedure.OfficePost;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Names who holds the posts of a unit. */
@Service
@Transactional
class Posts {

  static final String SETUP = "complaint.setup";
  static final String ENTITY = "complaint-post";

  private final PostRepository repository;
  private final PostHolders holders;
  private final StaffDirectory staff;
  private final Units units;
  private final Scopes scopes;
  private final Changes changes;

  Posts(
      PostRepository repository,
      PostHolders holders,
      StaffDirectory staff,
      Units units,
      Scopes scopes,
      Changes changes) {
    this.repository = repository;
    this.holders = holders;
    this.staff = staff;
    this.units = units;
    this.scopes = scopes;
    this.changes = changes;
  }

  /** Names a person or, for a post that a department holds, a department. */
  @ActsFor({"S10-01", "S10-02", "S10-03", "S10-75", "S10-97"})
  void name(
      long unitId,
      OfficePost post,
      @Nullable Long staffId,
      @Nullable Long departmentId,
      long version) {
    var unit = set(unitId);
    var held =
        post.department()
            ? new HeldPost(
                unitId, post, version, null, null, department(unit, post, departmentId), today())
            : person(unit, post, staffId, version);
    var before = repository.of(unitId, post).orElse(null);
    if (!repository.save(held)) {
      throw changes.stale(ENTITY, key(unitId, post), before == null ? held : before);
    }
    repository.forget(unitId, post);
    changes.record(ENTITY, key(unitId, post), "named", before, held);
  }

  private HeldPost person(Unit unit, OfficePost post, @Nullable Long staffId, long version) {
    if (staffId == null || !staff.inService(staffId)) {
      throw Refusal.invalid("staffId", "complaintoffice.person");
    }
    if (post == OfficePost.SENIOR && !of(unit, staffId)) {
      throw Refusal.invalid("staffId", "complaintoffice.senior", unit.name());
    }
    if (post == OfficePost.DIRECTOR) {
      var department =
          holders
              .nearest(unit.id(), OfficePost.DEPARTMENT)
              .map(HeldPost::departmentId)
              .orElse(null);
      if (department != null && !holders.belongs(staffId, department)) {
        throw Refusal.invalid("staffId", "complaintoffice.director");
      }
    }
    var name = staff.byId(staffId).map(StaffName::name).orElseThrow();
    return new HeldPost(unit.id(), post, version, staffId, name, null, today());
  }

  /** Whether somebody has a post at the unit itself or in a department of it. */
  private boolean of(Unit unit, long staffId) {
    return staff.posts(staffId).stream()
        .flatMap(post -> units.byId(post.unitId()).stream())
        .anyMatch(
            each ->
                each.id() == unit.id()
                    || (each.kind() == UnitKind.DEPARTMENT
                        && each.parentId() != null
                        && each.parentId() == unit.id()));
  }

  private long department(Unit unit, OfficePost post, @Nullable Long departmentId) {
    var department =
        departmentId == null ? null : units.byId(departmentId).filter(Posts::open).orElse(null);
    if (department == null) {
      throw Refusal.invalid("departmentId", "complaintoffice.department");
    }
    var other = post == OfficePost.SUPERVISOR ? OfficePost.DEPARTMENT : OfficePost.SUPERVISOR;
    if (holders
        .nearest(unit.id(), other)
        .filter(held -> held.departmentId() != null && held.departmentId() == department.id())
        .isPresent()) {
      throw Refusal.invalid("departmentId", "complaintoffice.both");
    }
    return department.id();
  }

  void vacate(long unitId, OfficePost post, long version) {
    set(unitId);
    var before = repository.of(unitId, post).orElseThrow(Refusal::notFound);
    if (!repository.remove(unitId, post, version)) {
      throw changes.stale(ENTITY, key(unitId, post), before);
    }
    changes.record(ENTITY, key(unitId, post), "vacated", before, null);
  }

  private Unit set(long unitId) {
    return units
        .byId(unitId)
        .filter(Posts::open)
        .filter(unit -> scopes.of(SETUP).covers(unit.id(), null))
        .orElseThrow(Refusal::notFound);
  }

  private static boolean open(Unit unit) {
    return unit.closedOn() == null;
  }

  private LocalDate today() {
    return holders.today();
  }

  static String key(long unitId, OfficePost post) {
    return unitId + "/" + post;
  }
}
