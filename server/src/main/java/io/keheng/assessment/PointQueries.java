package io.keheng.assessment;

import io.keheng.identity.DataScope;
import io.keheng.shared.Paging;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ledger, within the scope of who looks. */
@Repository
class PointQueries {

  /**
   * What is looked for.
   *
   * @param month of the entries' days, by any of its days
   * @param unit the unit itself and its people
   * @param branch the unit with those below it
   * @param fault code, or {@code PRAISE}
   * @param caseId the complaint that entries come from
   * @param q what a name or the number of a case begins with
   */
  record Filter(
      @Nullable LocalDate month,
      @Nullable Long unit,
      @Nullable Long branch,
      @Nullable Long staff,
      @Nullable String fault,
      @Nullable Long caseId,
      @Nullable String q) {}

  /**
   * @param below the units of the filter's branch; null for no branch
   * @param me who looks: he finds no entry of his own by its complaint
   */
  record Seen(Filter filter, @Nullable Set<Long> below, DataScope scope, long me) {}

  private static final Map<String, String> SORTS =
      Map.of(
          "onDay", "e.on_day",
          "points", "e.points",
          "amount", "e.amount",
          "fault", "e.fault",
          "staffName", "e.staff_name",
          "postedAt", "e.posted_at");

  private static final String MATCHES =
      """
       AND (CAST(:from AS date) IS NULL OR e.on_day >= :from AND e.on_day < :until)
       AND (CAST(:unit AS bigint) IS NULL OR e.unit_id = :unit)
       AND (NOT :within OR e.unit_id = ANY(:units))
       AND (CAST(:staff AS bigint) IS NULL OR e.staff_id = :staff)
       AND (CAST(:fault AS text) IS NULL OR e.fault = :fault)
       AND (CAST(:case AS bigint) IS NULL
         OR e.case_id = :case AND e.staff_id IS DISTINCT FROM :me)
       AND (CAST(:q AS text) IS NULL OR starts_with(e.staff_name, :q)
         OR starts_with(e.case_number, :q) AND e.staff_id IS DISTINCT FROM :me)
      """;

  private final JdbcClient jdbc;

  PointQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<PointEntry> page(Seen seen, Paging paging) {
    return filtered(
            "SELECT " + PointRepository.COLUMNS + " FROM assessment.entry e WHERE ",
            " ORDER BY "
                + paging.orderBy(SORTS, "e.on_day DESC, e.id DESC")
                + " LIMIT :limit OFFSET :offset",
            seen)
        .param("limit", paging.limit())
        .param("offset", paging.offset())
        .query((row, number) -> PointRepository.entry(row))
        .list();
  }

  long count(Seen seen) {
    return filtered("SELECT count(*) FROM assessment.entry e WHERE ", "", seen)
        .query(Long.class)
        .single();
  }

  private JdbcClient.StatementSpec filtered(String select, String order, Seen seen) {
    var filter = seen.filter();
    var from = filter.month() == null ? null : filter.month().withDayOfMonth(1);
    var q = filter.q();
    var below = seen.below();
    return jdbc.sql(select + seen.scope().clause("e.unit_id", "e.staff_id") + MATCHES + order)
        .params(seen.scope().parameters())
        .param("from", from, Types.DATE)
        .param("until", from == null ? null : from.plusMonths(1), Types.DATE)
        .param("unit", filter.unit(), Types.BIGINT)
        .param("within", below != null)
        .param("units", below == null ? new Long[0] : below.toArray(Long[]::new))
        .param("staff", filter.staff(), Types.BIGINT)
        .param("fault", filter.fault(), Types.VARCHAR)
        .param("case", filter.caseId(), Types.BIGINT)
        .param("me", seen.me())
        .param("q", q == null || q.isBlank() ? null : q.strip(), Types.VARCHAR);
  }

  /** A person's own entries, newest first. */
  List<PointEntry> own(long staffId, Paging paging) {
    return jdbc.sql(
            "SELECT "
                + PointRepository.COLUMNS
                + " FROM assessment.entry e WHERE e.staff_id = :staff"
                + " ORDER BY e.on_day DESC, e.id DESC LIMIT :limit OFFSET :offset")
        .param("staff", staffId)
        .param("limit", paging.limit())
        .param("offset", paging.offset())
        .query((row, number) -> PointRepository.entry(row))
        .list();
  }

  long countOwn(long staffId) {
    return jdbc.sql("SELECT count(*) FROM assessment.entry WHERE staff_id = :staff")
        .param("staff", staffId)
        .query(Long.class)
        .single();
  }
}
