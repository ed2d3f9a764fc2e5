package io.keheng.identity;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one person may see for one permission; always part of the query, never a check after it.
 *
 * @param wholeBank sees everything
 * @param units sees everything of these units
 * @param self staff id whose own records are seen; -1 for nobody's
 */
public record DataScope(boolean wholeBank, Set<Long> units, long self) {

  /** Sees everything: the system itself and the commands of the batch window. */
  public static final DataScope EVERYTHING = new DataScope(true, Set.of(), 0);

  /** Sees nothing. */
  public static final DataScope NOTHING = new DataScope(false, Set.of(), -1);

  public DataScope {
    units = Set.copyOf(units);
  }

  /** The named parameters that {@link #clause} refers to, for {@code JdbcClient.params}. */
  public Map<String, Object> parameters() {
    return Map.of(
        "scopeAll", wholeBank, "scopeUnits", units.toArray(Long[]::new), "scopeSelf", self);
  }

  /**
   * The SQL condition for rows that belong to a unit and to a person.
   *
   * @param unitColumn such as {@code c.unit_id}
   * @param ownerColumn such as {@code c.manager_id}
   */
  public String clause(String unitColumn, String ownerColumn) {
    return "(:scopeAll OR %s = ANY(:scopeUnits) OR %s = :scopeSelf)"
        .formatted(unitColumn, ownerColumn);
  }

  /** Whether a row of this unit and owner is seen; for what is at hand without a query. */
  public boolean covers(@Nullable Long unit, @Nullable Long owner) {
    return wholeBank || (unit != null && units.contains(unit)) || (owner != null && owner == self);
  }
}
