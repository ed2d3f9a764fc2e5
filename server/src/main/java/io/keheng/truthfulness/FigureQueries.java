package io.keheng.truthfulness;

import io.keheng.directory.CustomerFilter;
import io.keheng.directory.Directory;
import io.keheng.examination.Checks;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How true the book is, as far as the acting person may read it; closed customers left out. */
@Repository
public class FigureQueries {

  /** Findings that cost something, and the customers who have them. */
  public record CheckFigure(String code, long findings, long customers) {}

  /**
   * @param truthful customers without a finding
   * @param score mean of the customers' scores
   */
  record UnitFigure(long unitId, long customers, long truthful, BigDecimal score) {}

  private static final String OPEN = "f.state IN ('FOUND', 'CONFIRMED')";

  private final JdbcClient jdbc;
  private final Directory directory;
  private final Checks checks;

  FigureQueries(JdbcClient jdbc, Directory directory, Checks checks) {
    this.jdbc = jdbc;
    this.directory = directory;
    this.checks = checks;
  }

  public List<CheckFigure> byCheck(@Nullable Long unit) {
    var seen = directory.condition(of(unit));
    return jdbc.sql(
            """
            SELECT f.check_code AS code, count(*) AS findings,
                   count(DISTINCT f.customer_id) AS customers
            FROM truthfulness.finding f JOIN customer.directory d ON d.id = f.customer_id
            WHERE d.status <> 'CLOSED' AND %s AND %s
            GROUP BY f.check_code
            """
                .formatted(OPEN, seen.sql()))
        .params(seen.parameters())
        .query(new SimplePropertyRowMapper<>(CheckFigure.class))
        .list();
  }

  /**
   * @param check code of the only check that is looked at; all when null
   */
  List<UnitFigure> byUnit(@Nullable String check) {
    var seen = directory.condition(CustomerFilter.ALL);
    return jdbc.sql(
            """
            SELECT d.unit_id, count(*) AS customers,
                   count(*) FILTER (WHERE s.weight IS NULL) AS truthful,
                   round(avg(greatest(0, :full - coalesce(s.weight, 0))), 1) AS score
            FROM customer.directory d
            LEFT JOIN (
              SELECT f.customer_id, sum(f.weight) AS weight FROM truthfulness.finding f
              WHERE %s AND (CAST(:check AS text) IS NULL OR f.check_code = :check)
              GROUP BY f.customer_id) s ON s.customer_id = d.id
            WHERE d.status <> 'CLOSED' AND %s
            GROUP BY d.unit_id
            ORDER BY score, d.unit_id
            """
                .formatted(OPEN, seen.sql()))
        .params(seen.parameters())
        .param("full", checks.full())
        .param("check", check, java.sql.Types.VARCHAR)
        .query(new SimplePropertyRowMapper<>(UnitFigure.class))
        .list();
  }

  /** When the last check of the whole book ended; null while it goes on, or without one. */
  @Nullable Instant checkedAt() {
    return jdbc.sql("SELECT ended_at FROM truthfulness.check_run ORDER BY id DESC LIMIT 1")
        .query((row, place) -> Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class)))
        .optional()
        .flatMap(Function.identity())
        .map(OffsetDateTime::toInstant)
        .orElse(null);
  }

  private static CustomerFilter of(@Nullable Long unit) {
    return unit == null
        ? CustomerFilter.ALL
        : FindingQueries.customers(
            new FindingFilter(null, null, null, null, List.of(unit), null, null));
  }
}
