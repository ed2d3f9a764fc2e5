package io.keheng.assessment;

import io.keheng.identity.DataScope;
import io.keheng.shared.Actor;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The entries of the ledger: written once, never changed. */
@Repository
class PointRepository {

  /** Whose entry it is: somebody of a unit, or the unit itself. */
  record Subject(long unitId, @Nullable Long staffId, @Nullable String staffName) {}

  /** The complaint an entry comes from. */
  record Case(long id, String number) {}

  /** What is posted, before it has its number. */
  record Draft(
      Subject subject,
      Faults.Weight weight,
      @Nullable BigDecimal amount,
      String evidence,
      @Nullable String customer,
      @Nullable String channel,
      @Nullable Case of,
      LocalDate onDay,
      @Nullable Long proposalId) {}

  static final String COLUMNS =
      """
      e.id, e.unit_id, e.staff_id, e.staff_name, e.fault, e.rules, e.points, e.amount, e.evidence,
      e.customer, e.channel, e.case_id, e.case_number, e.on_day, e.posted_at, e.posted_by_id,
      e.posted_by, e.reverses,
      (SELECT r.id FROM assessment.entry r WHERE r.reverses = e.id) AS reversed_by
      """;

  private final JdbcClient jdbc;

  PointRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long insert(Draft draft, Instant at, Actor by) {
    var of = draft.of();
    return jdbc.sql(
            """
            INSERT INTO assessment.entry
              (unit_id, staff_id, staff_name, fault, rules, points, amount, evidence, customer,
               channel, case_id, case_number, on_day, posted_at, posted_by_id, posted_by,
               release_id, points_row, proposal_id)
            VALUES (:unit, :staff, :staffName, :fault, :rules, :points, :amount, :evidence,
               :customer, :channel, :case, :number, :day, :at, :byId, :by, :release, :row,
               :proposal)
            RETURNING id
            """)
        .param("unit", draft.subject().unitId())
        .param("staff", draft.subject().staffId(), Types.BIGINT)
        .param("staffName", draft.subject().staffName(), Types.VARCHAR)
        .param("fault", draft.weight().fault())
        .param("rules", draft.weight().rules().toArray(String[]::new))
        .param("points", draft.weight().points())
        .param("amount", draft.amount(), Types.NUMERIC)
        .param("evidence", draft.evidence())
        .param("customer", draft.customer(), Types.VARCHAR)
        .param("channel", draft.channel(), Types.VARCHAR)
        .param("case", of == null ? null : of.id(), Types.BIGINT)
        .param("number", of == null ? null : of.number(), Types.VARCHAR)
        .param("day", draft.onDay())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("byId", by.staffId())
        .param("by", by.name())
        .param("release", draft.weight().releaseId())
        .param("row", draft.weight().row())
        .param("proposal", draft.proposalId(), Types.BIGINT)
        .query(Long.class)
        .single();
  }

  /** Undoes an entry; empty where it was undone before. */
  Optional<Long> reverse(long id, String reason, LocalDate on, Instant at, Actor by) {
    return jdbc.sql(
            """
            INSERT INTO assessment.entry
              (unit_id, staff_id, staff_name, fault, rules, points, amount, evidence, case_id,
               case_number, on_day, posted_at, posted_by_id, posted_by, release_id, points_row,
               reverses)
            SELECT unit_id, staff_id, staff_name, fault, rules, -points, -amount, :reason,
              case_id, case_number, :day, :at, :byId, :by, release_id, points_row, id
            FROM assessment.entry WHERE id = :id AND reverses IS NULL
            ON CONFLICT (reverses) DO NOTHING
            RETURNING id
            """)
        .param("id", id)
        .param("reason", reason)
        .param("day", on)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("byId", by.staffId())
        .param("by", by.name())
        .query(Long.class)
        .optional();
  }

  /** An entry that a scope covers. */
  Optional<PointEntry> byId(long id, DataScope scope) {
    return jdbc.sql(
            "SELECT "
                + COLUMNS
                + " FROM assessment.entry e WHERE e.id = :id AND "
                + scope.clause("e.unit_id", "e.staff_id"))
        .params(scope.parameters())
        .param("id", id)
        .query((row, number) -> entry(row))
        .optional();
  }

  static PointEntry entry(ResultSet row) throws SQLException {
    return new PointEntry(
        row.getLong("id"),
        row.getLong("unit_id"),
        row.getObject("staff_id", Long.class),
        row.getString("staff_name"),
        row.getString("fault"),
        List.of((String[]) row.getArray("rules").getArray()),
        row.getInt("points"),
        row.getBigDecimal("amount"),
        row.getString("evidence"),
        row.getString("customer"),
        row.getString("channel"),
        row.getObject("case_id", Long.class),
        row.getString("case_number"),
        row.getObject("on_day", LocalDate.class),
        row.getTimestamp("posted_at").toInstant(),
        row.getLong("posted_by_id"),
        row.getString("posted_by"),
        row.getObject("reverses", Long.class),
        row.getObject("reversed_by", Long.class));
  }
}
