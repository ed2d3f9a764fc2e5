package io.keheng.identity;

import io.keheng.shared.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the acting person may see. */
@Service
@Transactional(readOnly = true)
public class Scopes {

  private final ScopeQueries queries;
  private final Clock clock;

  Scopes(ScopeQueries queries, Clock clock) {
    this.queries = queries;
    this.clock = clock;
  }

  /**
   * The scope of the acting person for one permission: the union over his roles that grant it, in
   * the post that he acts in; the whole bank for the system and the batch window.
   */
  public DataScope of(String permission) {
    var actor = Actor.current();
    return actor.staffId() == Actor.SYSTEM.staffId()
        ? DataScope.EVERYTHING
        : of(permission, actor.staffId(), actor.unitId());
  }

  /** The scope of a person for one permission. */
  public DataScope of(String permission, long staffId) {
    return of(permission, staffId, null);
  }

  private DataScope of(String permission, long staffId, @Nullable Long unitId) {
    var row = queries.reach(staffId, unitId, Wildcard.covering(permission), LocalDate.now(clock));
    if (!row.granted()) {
      return DataScope.NOTHING;
    }
    return new DataScope(row.whole(), Set.copyOf(row.units()), staffId);
  }

  /** The units where the acting person has a post today and acts in it; none for the system. */
  public Set<Long> ownUnits() {
    var actor = Actor.current();
    return queries.units(actor.staffId(), actor.unitId(), LocalDate.now(clock));
  }

  /** Every unit where the acting person has a post today, whichever he acts in: who he is. */
  public Set<Long> everyOwnUnit() {
    return queries.units(Actor.current().staffId(), null, LocalDate.now(clock));
  }
}
