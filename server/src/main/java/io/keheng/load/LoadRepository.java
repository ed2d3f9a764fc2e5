package io.keheng.load;

import io.keheng.identity.DataScope;
import io.keheng.load.FileOutcome.Problem;
import io.keheng.shared.Actor;
import io.keheng.shared.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The loads and what became of their files. */
@Repository
public class LoadRepository {

  private static final Map<String, String> ORDERS =
      Map.of("id", "id", "createdAt", "created_at", "state", "state", "template", "template");

  private static final String SELECT =
      """
      SELECT id, template, origin, folder, state, staff_id, staff_name, created_at, started_at,
             ended_at, problem FROM ledger.load
      """;

  /** A load brings customers of any unit: it is for who sees them all, and for who brought it. */
  private static final String SEEN = "(:whole OR staff_id = :self)";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  LoadRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  public long insert(String template, String origin, String folder, Actor actor, Instant at) {
    return jdbc.sql(
            """
            INSERT INTO ledger.load (template, origin, folder, state, staff_id, staff_name, created_at)
            VALUES (:template, :origin, :folder, 'DRAFT', :staffId, :staffName, :at) RETURNING id
            """)
        .param("template", template)
        .param("origin", origin)
        .param("folder", folder)
        .param("staffId", actor.staffId())
        .param("staffName", actor.name())
        .param("at", Timestamp.from(at))
        .query(Long.class)
        .single();
  }

  public Optional<LoadRow> byId(long id, DataScope scope) {
    return seen(SELECT + "WHERE id = :id AND " + SEEN, scope)
        .param("id", id)
        .query(this::row)
        .optional();
  }

  public List<LoadRow> page(Paging paging, DataScope scope) {
    var order = " ORDER BY " + paging.orderBy(ORDERS, "id DESC") + " LIMIT :limit OFFSET :offset";
    return seen(SELECT + "WHERE " + SEEN + order, scope)
        .params(Map.of("limit", paging.limit(), "offset", paging.offset()))
        .query(this::row)
        .list();
  }

  public long count(DataScope scope) {
    return seen("SELECT count(*) FROM ledger.load WHERE " + SEEN, scope).query(Long.class).single();
  }

  private JdbcClient.StatementSpec seen(String sql, DataScope scope) {
    return jdbc.sql(sql).param("whole", scope.wholeBank()).param("self", scope.self());
  }

  public List<LoadRow> running() {
    return jdbc.sql(SELECT + "WHERE state = 'RUNNING' ORDER BY id").query(this::row).list();
  }

  public void template(long id, String template) {
    jdbc.sql("UPDATE ledger.load SET template = :template WHERE id = :id")
        .params(Map.of("template", template, "id", id))
        .update();
  }

  /** Moves a load that nobody runs to RUNNING; false when it already runs or is over. */
  public boolean start(long id, Instant at) {
    return jdbc.sql(
                """
                UPDATE ledger.load SET state = 'RUNNING', started_at = :at, ended_at = NULL,
                  problem = NULL
                WHERE id = :id AND state NOT IN ('RUNNING', 'DONE', 'DONE_WITH_REJECTIONS')
                """)
            .params(Map.of("at", Timestamp.from(at), "id", id))
            .update()
        == 1;
  }

  public void end(long id, LoadState state, @Nullable Problem problem, Instant at) {
    jdbc.sql(
            """
            UPDATE ledger.load SET state = :state, ended_at = :at, problem = CAST(:problem AS jsonb)
            WHERE id = :id
            """)
        .param("state", state.name())
        .param("at", Timestamp.from(at))
        .param("problem", problem == null ? null : json.writeValueAsString(problem))
        .param("id", id)
        .update();
  }

  /** Keeps what became of a file; with the file's data, in one transaction, where it was taken. */
  public void file(long loadId, int place, @Nullable String sha256, FileOutcome outcome) {
    jdbc.sql(
            """
            INSERT INTO ledger.load_file (load_id, name, place, sha256, state, outcome)
            VALUES (:load, :name, :place, :sha, :state, CAST(:outcome AS jsonb))
            ON CONFLICT (load_id, name) DO UPDATE SET place = excluded.place,
              sha256 = coalesce(excluded.sha256, load_file.sha256), state = excluded.state, outcome = excluded.outcome
            """)
        .params(Map.of("load", loadId, "name", outcome.file(), "place", place))
        .param("sha", sha256)
        .param("state", outcome.state().name())
        .param("outcome", json.writeValueAsString(outcome))
        .update();
  }

  void forgetFiles(long loadId) {
    jdbc.sql("DELETE FROM ledger.load_file WHERE load_id = :load").param("load", loadId).update();
  }

  public List<FileOutcome> files(long loadId) {
    return jdbc.sql(
            "SELECT outcome FROM ledger.load_file WHERE load_id = :load ORDER BY place, name")
        .param("load", loadId)
        .query((row, n) -> json.readValue(row.getString("outcome"), FileOutcome.class))
        .list();
  }

  private LoadRow row(ResultSet row, int n) throws SQLException {
    var problem = row.getString("problem");
    return new LoadRow(
        row.getLong("id"),
        row.getString("template"),
        row.getString("origin"),
        row.getString("folder"),
        LoadState.valueOf(row.getString("state")),
        row.getLong("staff_id"),
        row.getString("staff_name"),
        row.getTimestamp("created_at").toInstant(),
        instant(row.getTimestamp("started_at")),
        instant(row.getTimestamp("ended_at")),
        problem == null ? null : json.readValue(problem, Problem.class));
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
