package io.keheng.complaintreport;

import io.keheng.identity.DataScope;
import io.keheng.shared.Paging;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReportRepository {

  private static final SimplePropertyRowMapper<Report> ROWS =
      new SimplePropertyRowMapper<>(Report.class);

  private final JdbcClient jdbc;

  ReportRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Empty where there is one for this period already. */
  Optional<Long> insert(
      ReportKind kind, long unit, LocalDate from, LocalDate to, Instant at, String by) {
    return jdbc.sql(
            """
            INSERT INTO complaint.report (kind, unit_id, from_on, to_on, made_at, made_by)
            VALUES (:kind, :unit, :from, :to, :at, :by)
            ON CONFLICT DO NOTHING RETURNING id
            """)
        .param("kind", kind.name())
        .param("unit", unit)
        .param("from", from)
        .param("to", to)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .query((row, number) -> row.getLong(1))
        .optional();
  }

  Optional<Report> byId(long id, DataScope scope) {
    return jdbc.sql("SELECT r.* FROM complaint.report r WHERE r.id = :id AND " + seen(scope))
        .param("id", id)
        .params(scope.parameters())
        .query(ROWS)
        .optional();
  }

  List<Report> page(DataScope scope, @Nullable ReportKind kind, Paging paging) {
    return listed(
            "SELECT r.* FROM",
            scope,
            kind,
            " ORDER BY r.from_on DESC, r.id DESC LIMIT "
                + paging.limit()
                + " OFFSET "
                + paging.offset())
        .query(ROWS)
        .list();
  }

  long count(DataScope scope, @Nullable ReportKind kind) {
    return listed("SELECT count(*) FROM", scope, kind, "")
        .query((row, number) -> row.getLong(1))
        .single();
  }

  private JdbcClient.StatementSpec listed(
      String select, DataScope scope, @Nullable ReportKind kind, String order) {
    var one = kind == null ? "" : " AND r.kind = '" + kind.name() + "'";
    return jdbc.sql(select + " complaint.report r WHERE " + seen(scope) + one + order)
        .params(scope.parameters());
  }

  private static String seen(DataScope scope) {
    return scope.clause("r.unit_id", "NULL::bigint");
  }

  /** The last one of a kind that was sent for a period before. */
  Optional<Report> before(ReportKind kind, long unit, LocalDate from) {
    return jdbc.sql(
            """
            SELECT * FROM complaint.report
            WHERE kind = :kind AND unit_id = :unit AND from_on < :from AND sent_at IS NOT NULL
            ORDER BY from_on DESC LIMIT 1
            """)
        .param("kind", kind.name())
        .param("unit", unit)
        .param("from", from)
        .query(ROWS)
        .optional();
  }

  /** Those of a kind that were sent for these units, latest first. */
  List<Report> sent(ReportKind kind, Collection<Long> units) {
    return jdbc.sql(
            """
            SELECT * FROM complaint.report
            WHERE kind = :kind AND unit_id = ANY(:units) AND sent_at IS NOT NULL
            ORDER BY from_on DESC, id DESC
            """)
        .param("kind", kind.name())
        .param("units", units.toArray(Long[]::new))
        .query(ROWS)
        .list();
  }

  /** Whether one of a kind was made for a unit. */
  boolean any(ReportKind kind, long unit) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM complaint.report WHERE kind = :kind AND unit_id = :unit)
            """)
        .param("kind", kind.name())
        .param("unit", unit)
        .query(Boolean.class)
        .single();
  }

  /** When the report of a period was sent. */
  Optional<Instant> sent(ReportKind kind, long unit, LocalDate from) {
    return jdbc.sql(
            """
            SELECT sent_at FROM complaint.report
            WHERE kind = :kind AND unit_id = :unit AND from_on = :from AND sent_at IS NOT NULL
            """)
        .param("kind", kind.name())
        .param("unit", unit)
        .param("from", from)
        .query((row, number) -> row.getTimestamp(1).toInstant())
        .optional();
  }

  /** Freezes a report; false when the version is no longer the stored one, or it was sent. */
  boolean send(Report report, String content, String digest, Instant at, String by, String to) {
    return jdbc.sql(
                """
                UPDATE complaint.report
                SET content = :content, digest = :digest, sent_at = :at, sent_by = :by,
                    sent_to = :to, version = version + 1
                WHERE id = :id AND version = :version AND sent_at IS NULL
                """)
            .param("content", content)
            .param("digest", digest)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("by", by)
            .param("to", to)
            .param("id", report.id())
            .param("version", report.version())
            .update()
        == 1;
  }
}
