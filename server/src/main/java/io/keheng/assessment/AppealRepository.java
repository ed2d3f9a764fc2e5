package io.keheng.assessment;

import io.keheng.identity.DataScope;
import io.keheng.shared.Actor;
import io.keheng.shared.Paging;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Appeals; who decides sees those of his scope but not his own. */
@Repository
class AppealRepository {

  /** An appeal 申诉 against an entry of one's own; one for each entry. */
  record Appeal(
      long id,
      long entryId,
      String reason,
      Instant askedAt,
      long askedById,
      String askedBy,
      State state,
      @Nullable String answer,
      @Nullable Instant answeredAt,
      @Nullable String answeredBy) {}

  enum State {
    OPEN,
    UPHELD,
    REJECTED
  }

  private static final String OF_ENTRIES =
      " FROM assessment.appeal a JOIN assessment.entry e ON e.id = a.entry_id WHERE ";

  private final JdbcClient jdbc;

  AppealRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False where there is one already. */
  boolean insert(long entryId, String reason, Instant at, Actor by) {
    return jdbc.sql(
                """
                INSERT INTO assessment.appeal (entry_id, reason, asked_at, asked_by_id, asked_by)
                VALUES (:entry, :reason, :at, :byId, :by) ON CONFLICT (entry_id) DO NOTHING
                """)
            .param("entry", entryId)
            .param("reason", reason)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("byId", by.staffId())
            .param("by", by.name())
            .update()
        == 1;
  }

  Map<Long, Appeal> of(Collection<Long> entries) {
    return jdbc
        .sql("SELECT * FROM assessment.appeal WHERE entry_id = ANY(:entries)")
        .param("entries", entries.toArray(Long[]::new))
        .query(new SimplePropertyRowMapper<>(Appeal.class))
        .list()
        .stream()
        .collect(Collectors.toMap(Appeal::entryId, Function.identity()));
  }

  /** Those that wait first, then the newest. */
  List<Appeal> page(@Nullable State state, DataScope scope, Paging paging) {
    return filtered(
            "SELECT a.*",
            " ORDER BY a.state <> 'OPEN', a.id DESC LIMIT :limit OFFSET :offset",
            state,
            scope)
        .param("limit", paging.limit())
        .param("offset", paging.offset())
        .query(new SimplePropertyRowMapper<>(Appeal.class))
        .list();
  }

  long count(@Nullable State state, DataScope scope) {
    return filtered("SELECT count(*)", "", state, scope).query(Long.class).single();
  }

  private JdbcClient.StatementSpec filtered(
      String select, String order, @Nullable State state, DataScope scope) {
    return jdbc.sql(
            select
                + OF_ENTRIES
                + seen(scope)
                + " AND (CAST(:state AS text) IS NULL OR a.state = :state)"
                + order)
        .params(scope.parameters())
        .param("me", Actor.current().staffId())
        .param("state", state == null ? null : state.name(), Types.VARCHAR);
  }

  /** An appeal, for the acting person alone until the transaction ends. */
  Optional<Appeal> held(long id, DataScope scope) {
    return jdbc.sql(
            "SELECT a.*" + OF_ENTRIES + "a.id = :id AND " + seen(scope) + " FOR UPDATE OF a")
        .params(scope.parameters())
        .param("me", Actor.current().staffId())
        .param("id", id)
        .query(new SimplePropertyRowMapper<>(Appeal.class))
        .optional();
  }

  private static String seen(DataScope scope) {
    return scope.clause("e.unit_id", "e.staff_id") + " AND a.asked_by_id <> :me";
  }

  void answered(long id, boolean upheld, String answer, Instant at, Actor by) {
    jdbc.sql(
            """
            UPDATE assessment.appeal
            SET state = :state, answer = :answer, answered_at = :at, answered_by = :by
            WHERE id = :id
            """)
        .param("id", id)
        .param("state", upheld ? "UPHELD" : "REJECTED")
        .param("answer", answer)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by.name())
        .update();
  }
}
