package io.keheng.identity;

import io.keheng.audit.Changes;
import io.keheng.shared.Refusal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens, changes, moves and closes units; every act is recorded. */
@Service
@Transactional
public class Organisation {

  private static final String ENTITY = "unit";

  private final UnitRepository repository;
  private final UnitPlacement placement;
  private final Scopes scopes;
  private final Changes changes;

  Organisation(UnitRepository repository, UnitPlacement placement, Scopes scopes, Changes changes) {
    this.repository = repository;
    this.placement = placement;
    this.scopes = scopes;
    this.changes = changes;
  }

  /**
   * Opens a unit.
   *
   * @param parentId null only for the head office, of which there is one
   * @param on first day of business
   */
  public Unit open(@Nullable Long parentId, String code, String name, UnitKind kind, LocalDate on) {
    checkReach(parentId);
    return opened(parentId, code, name, kind, on);
  }

  /**
   * Opens a branch that a mapping template names as the place of its customers. Who may write
   * templates decides that; who may only run them need not manage units.
   */
  public Unit openForFeed(long parentId, String code, String name, LocalDate on) {
    return opened(parentId, code, name, UnitKind.TIER1_BRANCH, on);
  }

  private Unit opened(
      @Nullable Long parentId, String code, String name, UnitKind kind, LocalDate on) {
    placement.checkParent(parentId, kind, on);
    placement.checkCode(code, null);
    var id = repository.insert(parentId, code, name, kind, on);
    var unit = existing(id);
    changes.record(ENTITY, id, "created", null, unit);
    return unit;
  }

  /**
   * Renames, renumbers or moves a unit; those below move with it.
   *
   * @param version the version that the person saw; another one is refused with 409
   */
  public Unit change(
      long id, @Nullable Long parentId, String code, String name, UnitKind kind, int version) {
    var before = existing(id, version);
    if ((before.kind() == UnitKind.HEAD_OFFICE) != (kind == UnitKind.HEAD_OFFICE)) {
      throw Refusal.invalid("kind", "unit.head-office-fixed");
    }
    if (!Objects.equals(parentId, before.parentId())) {
      checkReach(parentId);
      repository.lockTree();
    }
    if (!repository.kindsBelow(id).stream().allMatch(below -> below.mayHangUnder(kind))) {
      throw Refusal.invalid("kind", "unit.parent-level");
    }
    placement.checkParent(parentId, kind, before.openedOn());
    placement.checkCode(code, id);
    if (parentId != null && repository.withDescendants(id).contains(parentId)) {
      throw Refusal.invalid("parentId", "unit.below-itself");
    }
    save(new Unit(id, parentId, code, name, kind, before.openedOn(), before.closedOn(), version));
    if (parentId != null && !parentId.equals(before.parentId())) {
      repository.moveLine(id, parentId);
    }
    return recorded("changed", before);
  }

  /** Closes a unit after its last day of business; no open unit or person may be left in it. */
  public Unit close(long id, LocalDate on, int version) {
    var before = existing(id, version);
    if (before.kind() == UnitKind.HEAD_OFFICE) {
      throw Refusal.refused("unit.head-office-fixed");
    }
    if (on.isBefore(before.openedOn())) {
      throw Refusal.invalid("on", "unit.closed-before-opened", before.openedOn());
    }
    if (repository.hasOpenBelow(id, on)) {
      throw Refusal.refused("unit.open-below");
    }
    if (repository.hasPeople(id, on)) {
      throw Refusal.refused("unit.people-left");
    }
    save(
        new Unit(
            id,
            before.parentId(),
            before.code(),
            before.name(),
            before.kind(),
            before.openedOn(),
            on,
            version));
    return recorded("closed", before);
  }

  private void save(Unit unit) {
    if (!repository.update(unit)) {
      throw changes.stale(ENTITY, unit.id(), existing(unit.id()));
    }
  }

  private Unit recorded(String action, Unit before) {
    var after = existing(before.id());
    changes.record(ENTITY, before.id(), action, before, after);
    return after;
  }

  private Unit existing(long id, int version) {
    var unit = existing(id);
    checkReach(id);
    if (unit.version() != version) {
      throw changes.stale(ENTITY, id, unit);
    }
    return unit;
  }

  private void checkReach(@Nullable Long unitId) {
    if (!scopes.of("unit.write").covers(unitId, null)) {
      throw Refusal.forbidden("unit.outside-scope");
    }
  }

  private Unit existing(long id) {
    return repository.byId(id).orElseThrow(Refusal::notFound);
  }
}
