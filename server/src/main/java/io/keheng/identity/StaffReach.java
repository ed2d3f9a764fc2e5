package io.keheng.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who of the people in service today is concerned with a unit. */
@Service
@Transactional(readOnly = true)
public class StaffReach {

  private final StaffReachQueries queries;
  private final Clock clock;

  StaffReach(StaffReachQueries queries, Clock clock) {
    this.queries = queries;
    this.clock = clock;
  }

  /** Those of the people who are in service. */
  public Set<Long> inService(Collection<Long> ids) {
    return ids.isEmpty() ? Set.of() : queries.inService(ids, today());
  }

  /**
   * Everybody with a permission whose scope covers the unit; a scope of own records covers none.
   */
  public Set<Long> permitted(String permission, long unitId) {
    return queries.permitted(Wildcard.covering(permission), unitId, today());
  }

  /** Everybody with a permission for the whole bank. */
  public Set<Long> wholeBank(String permission) {
    return queries.wholeBank(Wildcard.covering(permission), today());
  }

  /** Those with a post at the unit itself who hold a role, in whatever scope. */
  public Set<Long> holders(String role, long unitId) {
    return queries.holders(role, unitId, today());
  }

  /** Everybody with a post at the unit or below it. */
  public Set<Long> below(long unitId) {
    return queries.below(unitId, today());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
