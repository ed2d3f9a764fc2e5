package io.keheng.complaintfigures;

import io.keheng.complaintfigures.Figures.Counts;
import io.keheng.complaintfigures.Figures.Line;
import io.keheng.identity.DataScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts complaints by every dimension in one pass over the two spans. */
@Repository
class CountQueries {

  /**
   * Whose complaints are counted.
   *
   * @param units null for all of the scope
   */
  record Whose(DataScope scope, @Nullable Set<Long> units, boolean staff) {

    String clause() {
      return scope.clause("c.unit_id", "c.owner_id")
          + (units == null ? "" : " AND c.unit_id = ANY(:units)")
          + (staff ? " AND c.staff" : " AND NOT c.staff");
    }

    Map<String, Object> parameters() {
      var parameters = new HashMap<>(scope.parameters());
      if (units != null) {
        parameters.put("units", units.toArray(Long[]::new));
      }
      return parameters;
    }
  }

  /** All counts; the lines of each dimension. */
  record Counted(Counts total, Map<Dimension, List<Line>> lines) {}

  private record Row(int grouping, Line line) {}

  static final String OPEN = "c.stage IN ('REGISTERED', 'ACCEPTED', 'HANDLING', 'DECIDED', 'ANSWERED')";
  static final String LATE = "coalesce(NOT c.stated_timely, c.late_at <= :now, false)";
  static final String TIMELY = "coalesce(c.stated_timely, c.late_at IS NULL)";

  private static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, null);
  private static final Dimension[] ALL = Dimension.values();

  private static final String FLAGS =
      """
      c.lodged_at >= :from AS current, NOT (%s) AS ended, %s AS timely, %s AS late,
      c.stated_timely IS NULL AND c.late_at > :now AS running,
      CAST(extract(epoch FROM c.ended_at - c.lodged_at) AS float8) / 86400 AS days\
      """
          .formatted(OPEN, TIMELY, LATE);

  private static final String COUNTS =
      """
      count(*) FILTER (WHERE current) AS received,
      count(*) FILTER (WHERE NOT current) AS before,
      count(*) FILTER (WHERE current AND ended) AS ended,
      count(*) FILTER (WHERE current AND timely) AS timely,
      count(*) FILTER (WHERE current AND late) AS late,
      count(*) FILTER (WHERE current AND running) AS running,
      round(CAST(avg(days) FILTER (WHERE current) AS numeric), 1) AS days\
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  CountQueries(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Counted counted(FigureSpan span, Whose whose) {
    var rows =
        jdbc.sql(counting(whose.clause()))
            .params(whose.parameters())
            .params(times(span))
            .query((row, number) -> row(row))
            .list();
    var total = NONE;
    var lines = new EnumMap<Dimension, List<Line>>(Dimension.class);
    for (var each : ALL) {
      lines.put(each, new ArrayList<>());
    }
    for (var row : rows) {
      var place = place(row.grouping());
      if (place < 0) {
        total = row.line().counts();
      } else {
        Objects.requireNonNull(lines.get(ALL[place])).add(row.line());
      }
    }
    return new Counted(total, lines);
  }

  /** The statement that counts; also what the benchmark measures. */
  static String counting(String clause) {
    var columns =
        Arrays.stream(ALL)
            .map(each -> each.sql() + " AS " + each.column())
            .collect(Collectors.joining(", "));
    var names = Arrays.stream(ALL).map(Dimension::column).collect(Collectors.joining(", "));
    var sets =
        Arrays.stream(ALL)
            .map(each -> "(" + each.column() + ")")
            .collect(Collectors.joining(", "));
    return """
    SELECT GROUPING(%1$s) AS grouping, coalesce(%1$s) AS code, %2$s
    FROM (
      SELECT %3$s, %4$s
      FROM complaint.complaint c
      WHERE c.lodged_at >= :beforeFrom AND c.lodged_at < :until AND %5$s
    ) f
    GROUP BY GROUPING SETS ((), %6$s)
    """
        .formatted(names, COUNTS, columns, FLAGS, clause, sets);
  }

  /** Which dimension a row groups by: all others have their bit set; -1 for the total. */
  private static int place(int grouping) {
    for (var i = 0; i < ALL.length; i++) {
      if ((grouping & 1 << (ALL.length - 1 - i)) == 0) {
        return i;
      }
    }
    return -1;
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getInt("grouping"),
        new Line(
            row.getString("code"),
            new Counts(
                row.getLong("received"),
                row.getLong("before"),
                row.getLong("ended"),
                row.getLong("timely"),
                row.getLong("late"),
                row.getLong("running"),
                row.getBigDecimal("days"))));
  }

  /** Cases that ended in the span. */
  long closed(FigureSpan span, Whose whose) {
    return count("c.ended_at >= :from AND c.ended_at < :until", span, whose);
  }

  /** Cases that were open at its end. */
  long open(FigureSpan span, Whose whose) {
    return count("c.lodged_at < :until AND c.ended_at >= :until", span, whose)
        + count("c.lodged_at < :until AND c.ended_at IS NULL AND " + OPEN, span, whose);
  }

  private long count(String where, FigureSpan span, Whose whose) {
    return jdbc.sql(
            "SELECT count(*) FROM complaint.complaint c WHERE " + where + " AND " + whose.clause())
        .params(whose.parameters())
        .params(times(span))
        .query((row, number) -> row.getLong(1))
        .single();
  }

  Map<String, Object> times(FigureSpan span) {
    return Map.of(
        "beforeFrom", start(span.beforeFrom()),
        "from", start(span.from()),
        "until", start(span.to().plusDays(1)),
        "now", clock.instant().atOffset(ZoneOffset.UTC),
        "zone", clock.getZone().getId());
  }

  private OffsetDateTime start(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
  }
}
