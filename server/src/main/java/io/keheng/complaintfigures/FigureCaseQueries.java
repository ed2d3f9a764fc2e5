package io.keheng.complaintfigures;

import io.keheng.complaint.SeenCases;
import io.keheng.procedure.Channel;
import io.keheng.procedure.Stage;
import io.keheng.shared.Paging;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases behind a figure. */
@Repository
class FigureCaseQueries {

  /** Which cases of a line. */
  enum Part {
    RECEIVED("true"),
    ENDED("NOT (" + CountQueries.OPEN + ")"),
    TIMELY(CountQueries.TIMELY),
    LATE(CountQueries.LATE),
    RUNNING("c.stated_timely IS NULL AND c.late_at > :now");

    private final String sql;

    Part(String sql) {
      this.sql = sql;
    }
  }

  /**
   * A line of figures.
   *
   * @param dimension null for all cases
   * @param code empty for those that have none
   */
  record Behind(@Nullable Dimension dimension, @Nullable String code, Part part) {}

  record Row(
      long id,
      String number,
      Instant lodgedAt,
      Stage stage,
      Channel channel,
      long unitId,
      @Nullable String product,
      @Nullable String issue,
      @Nullable String result,
      boolean late) {}

  private static final Map<String, String> SORTS =
      Map.of("number", "c.number", "lodgedAt", "c.lodged_at", "product", "c.product");

  private final JdbcClient jdbc;
  private final CountQueries figures;

  FigureCaseQueries(JdbcClient jdbc, CountQueries figures) {
    this.jdbc = jdbc;
    this.figures = figures;
  }

  List<Row> page(FigureSpan span, CountQueries.Whose whose, Behind behind, Paging paging) {
    return jdbc.sql(
            "SELECT c.id, c.number, c.lodged_at, c.stage, c.channel, c.unit_id, c.product, c.issue,"
                + " c.result, "
                + CountQueries.LATE
                + " AS late FROM complaint.complaint c WHERE "
                + where(whose, behind)
                + " ORDER BY "
                + paging.orderBy(SORTS, "c.lodged_at DESC, c.id DESC")
                + " LIMIT :limit OFFSET :offset")
        .params(parameters(span, whose, behind))
        .param("limit", paging.limit())
        .param("offset", paging.offset())
        .query(new SimplePropertyRowMapper<>(Row.class))
        .list();
  }

  long count(FigureSpan span, CountQueries.Whose whose, Behind behind) {
    return jdbc.sql(
            "SELECT count(*) FROM complaint.complaint c WHERE "
                + where(whose, behind)
                + " AND (:now)::timestamptz IS NOT NULL")
        .params(parameters(span, whose, behind))
        .query((row, number) -> row.getLong(1))
        .single();
  }

  private static String where(CountQueries.Whose whose, Behind behind) {
    var dimension = behind.dimension();
    var line =
        dimension == null
            ? ""
            : behind.code() == null || behind.code().isEmpty()
                ? " AND (" + dimension.sql() + ") IS NULL"
                : " AND (" + dimension.sql() + ") = :code";
    return "c.lodged_at >= :from AND c.lodged_at < :until AND "
        + whose.clause()
        + " AND "
        + SeenCases.clause()
        + " AND "
        + behind.part().sql
        + line;
  }

  private Map<String, Object> parameters(FigureSpan span, CountQueries.Whose whose, Behind behind) {
    var parameters = new HashMap<>(whose.parameters());
    parameters.putAll(figures.times(span));
    if (behind.code() != null) {
      parameters.put("code", behind.code());
    }
    return parameters;
  }
}
