package io.keheng.outbox;

import io.keheng.identity.DataScope;
import io.keheng.shared.Paging;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The queue, within the scope of who looks. */
@Repository
class QueueQueries {

  record Waiting(Draft.Kind kind, long count, Instant oldest) {}

  private static final Map<String, String> COLUMNS =
      Map.of(
          "queuedAt", "m.queued_at",
          "sentAt", "m.sent_at",
          "state", "m.state",
          "kind", "m.kind",
          "label", "m.label",
          "tries", "m.tries");

  private final JdbcClient jdbc;
  private final OutboxRepository rows;

  QueueQueries(JdbcClient jdbc, OutboxRepository rows) {
    this.jdbc = jdbc;
    this.rows = rows;
  }

  List<Post> page(Queue.Filter filter, DataScope scope, Paging paging) {
    return filtered(
            "SELECT m.* FROM outbox.message m WHERE ",
            " ORDER BY " + paging.orderBy(COLUMNS, "m.id DESC") + " LIMIT :limit OFFSET :offset",
            filter,
            scope)
        .param("limit", paging.limit())
        .param("offset", paging.offset())
        .query((row, number) -> rows.post(row))
        .list();
  }

  long count(Queue.Filter filter, DataScope scope) {
    return filtered("SELECT count(*) FROM outbox.message m WHERE ", "", filter, scope)
        .query(Long.class)
        .single();
  }

  private JdbcClient.StatementSpec filtered(
      String select, String order, Queue.Filter filter, DataScope scope) {
    var q = filter.q();
    return jdbc.sql(
            select
                + scope.clause("m.unit_id", "m.queued_by_id")
                + """
                 AND (CAST(:kind AS text) IS NULL OR m.kind = :kind)
                AND (CAST(:state AS text) IS NULL OR m.state = :state)
                AND (CAST(:q AS text) IS NULL OR starts_with(m.label, :q))
                """
                + order)
        .params(scope.parameters())
        .param("kind", filter.kind() == null ? null : filter.kind().name(), Types.VARCHAR)
        .param("state", filter.state() == null ? null : filter.state().name(), Types.VARCHAR)
        .param("q", q == null || q.isBlank() ? null : q.strip(), Types.VARCHAR);
  }

  Map<Draft.Kind, Waiting> waiting(DataScope scope) {
    return jdbc
        .sql(
            "SELECT m.kind, count(*) AS count, min(m.queued_at) AS oldest FROM outbox.message m"
                + " WHERE m.state = 'QUEUED' AND "
                + scope.clause("m.unit_id", "m.queued_by_id")
                + " GROUP BY m.kind")
        .params(scope.parameters())
        .query(new SimplePropertyRowMapper<>(Waiting.class))
        .list()
        .stream()
        .collect(Collectors.toMap(Waiting::kind, Function.identity()));
  }

  /** A message, held so that no worker sends it meanwhile. */
  Optional<Post> held(long id, DataScope scope) {
    return jdbc.sql(
            "SELECT m.* FROM outbox.message m WHERE m.id = :id AND "
                + scope.clause("m.unit_id", "m.queued_by_id")
                + " FOR UPDATE OF m")
        .params(scope.parameters())
        .param("id", id)
        .query((row, number) -> rows.post(row))
        .optional();
  }

  void change(long id, Post.State state, @Nullable Instant endedAt) {
    jdbc.sql(
            """
            UPDATE outbox.message
            SET state = :state, tries = 0, next_try = NULL, ended_at = :ended,
                version = version + 1
            WHERE id = :id
            """)
        .param("id", id)
        .param("state", state.name())
        .param(
            "ended",
            endedAt == null ? null : endedAt.atOffset(ZoneOffset.UTC),
            Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }
}
