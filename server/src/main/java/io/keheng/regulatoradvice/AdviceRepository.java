package io.keheng.regulatoradvice;

import io.keheng.identity.DataScope;
import io.keheng.shared.Actor;
import io.keheng.shared.Paging;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AdviceRepository {

  private static final SimplePropertyRowMapper<Advice> ROWS =
      new SimplePropertyRowMapper<>(Advice.class);
  private static final Map<String, String> SORTS =
      Map.of("number", "a.number", "dueOn", "a.due_on", "receivedOn", "a.received_on");

  private final JdbcClient jdbc;

  AdviceRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Empty where this letter was entered before. */
  Optional<Long> insert(AdviceForm form, String owner, Instant at, Actor actor) {
    return jdbc.sql(
            """
            INSERT INTO complaint.advice
              (body, number, content, received_on, due_on, unit_id, owner_id, owner, entered_at,
               entered_by)
            VALUES (:body, :number, :content, :received, :due, :unit, :ownerId, :owner, :at, :by)
            ON CONFLICT DO NOTHING RETURNING id
            """)
        .param("body", form.body())
        .param("number", form.number().strip())
        .param("content", form.content().strip())
        .param("received", form.receivedOn())
        .param("due", form.dueOn())
        .param("unit", form.unitId())
        .param("ownerId", form.ownerId())
        .param("owner", owner)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", actor.name())
        .query(Long.class)
        .optional();
  }

  Optional<Advice> byId(long id, DataScope scope) {
    return jdbc.sql("SELECT a.* FROM complaint.advice a WHERE a.id = :id AND " + seen(scope))
        .param("id", id)
        .params(scope.parameters())
        .query(ROWS)
        .optional();
  }

  List<Advice> page(DataScope scope, @Nullable Boolean open, Paging paging) {
    return jdbc.sql(
            "SELECT a.* FROM complaint.advice a WHERE "
                + where(scope, open)
                + " ORDER BY "
                + paging.orderBy(SORTS, "a.received_on DESC, a.id DESC")
                + " LIMIT :limit OFFSET :offset")
        .params(scope.parameters())
        .param("limit", paging.limit())
        .param("offset", paging.offset())
        .query(ROWS)
        .list();
  }

  long count(DataScope scope, @Nullable Boolean open) {
    return jdbc.sql("SELECT count(*) FROM complaint.advice a WHERE " + where(scope, open))
        .params(scope.parameters())
        .query(Long.class)
        .single();
  }

  /** What is due on a day or before it and has no answer yet. */
  List<Advice> due(LocalDate day) {
    return jdbc.sql(
            """
            SELECT * FROM complaint.advice WHERE answered_at IS NULL AND due_on <= :day ORDER BY id
            """)
        .param("day", day)
        .query(ROWS)
        .list();
  }

  /** Whether a measure of a rectification that it gave rise to was done. */
  boolean rectified(long id) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM complaint.rectification
              WHERE advice_id = :id AND state IN ('DONE', 'CLOSED'))
            """)
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  /** False when the version is no longer the stored one. */
  boolean answer(Advice advice, String answer, Instant at, String by) {
    return jdbc.sql(
                """
                UPDATE complaint.advice
                SET answer = :answer, answered_at = :at, answered_by = :by, version = version + 1
                WHERE id = :id AND version = :version AND answered_at IS NULL
                """)
            .param("answer", answer)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("by", by)
            .param("id", advice.id())
            .param("version", advice.version())
            .update()
        == 1;
  }

  private static String where(DataScope scope, @Nullable Boolean open) {
    return seen(scope)
        + (open == null
            ? ""
            : open ? " AND a.answered_at IS NULL" : " AND a.answered_at IS NOT NULL");
  }

  private static String seen(DataScope scope) {
    return scope.clause("a.unit_id", "a.owner_id");
  }
}
