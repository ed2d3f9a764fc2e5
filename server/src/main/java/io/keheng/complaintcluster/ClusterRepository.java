package io.keheng.complaintcluster;

import io.keheng.identity.DataScope;
import io.keheng.shared.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ClusterRepository {

  /** Which clusters are listed; null for all. */
  record Filter(
      Cluster.@Nullable State state, Like.@Nullable Kind kind, @Nullable Boolean common) {}

  /**
   * What was found.
   *
   * @param coreId of one that the texts make
   */
  record Found(
      Like.Kind kind,
      long unitId,
      boolean common,
      String code,
      @Nullable Long coreId,
      long cases,
      long before,
      int units,
      List<String> phrases) {}

  private static final String ALIVE = "state IN ('OPEN', 'RECTIFYING')";

  private final JdbcClient jdbc;

  ClusterRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One search at a time, to the end of the transaction. */
  void alone() {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('complaint.cluster', 0))")
        .query((row, number) -> number)
        .list();
  }

  /** One of this kind, unit and code that is not over, or was over since a moment. */
  Optional<Cluster> same(Like.Kind kind, long unit, boolean common, String code, Instant since) {
    return jdbc.sql(
            """
            SELECT * FROM complaint.cluster
            WHERE kind = :kind AND unit_id = :unit AND common = :common AND code = :code
              AND (%s OR ended_at >= :since)
            ORDER BY ended_at IS NOT NULL, id DESC LIMIT 1
            """
                .formatted(ALIVE))
        .param("kind", kind.name())
        .param("unit", unit)
        .param("common", common)
        .param("code", code)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query(ClusterRepository::row)
        .optional();
  }

  /** The same of one that texts make: it shares most cases. */
  Optional<Cluster> sharing(Collection<Long> cases, Instant since) {
    return jdbc.sql(
            """
            SELECT k.* FROM complaint.cluster k
            JOIN (SELECT cluster_id, count(*) AS shared FROM complaint.cluster_case
                  WHERE case_id = ANY(:cases) GROUP BY cluster_id) m ON m.cluster_id = k.id
            WHERE k.kind = 'TEXT' AND (k.%s OR k.ended_at >= :since)
            ORDER BY k.ended_at IS NOT NULL, m.shared DESC, k.id LIMIT 1
            """
                .formatted(ALIVE))
        .param("cases", cases.toArray(Long[]::new))
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query(ClusterRepository::row)
        .optional();
  }

  /** Whether another of the same kind, unit and code is not over. */
  boolean another(Cluster than) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM complaint.cluster
              WHERE kind = :kind AND kind <> 'TEXT' AND unit_id = :unit AND common = :common
                AND code = :code AND id <> :id AND %s)
            """
                .formatted(ALIVE))
        .param("kind", than.kind().name())
        .param("unit", than.unitId())
        .param("common", than.common())
        .param("code", than.code())
        .param("id", than.id())
        .query(Boolean.class)
        .single();
  }

  long insert(Found found, Spans spans, Instant at) {
    return jdbc.sql(
            """
            INSERT INTO complaint.cluster
              (kind, unit_id, common, code, core_id, cases, before, units, phrases, from_on, to_on,
               found_at, state)
            VALUES (:kind, :unit, :common, :code, :core, :cases, :before, :units, :phrases, :from,
               :to, :at, 'OPEN')
            RETURNING id
            """)
        .param("kind", found.kind().name())
        .param("unit", found.unitId())
        .param("common", found.common())
        .param("code", found.code())
        .param("core", found.coreId(), Types.BIGINT)
        .params(counted(found, spans))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  /** Counts one anew that was found before. */
  void refresh(long id, Found found, Spans spans) {
    jdbc.sql(
            """
            UPDATE complaint.cluster
            SET cases = :cases, before = :before, units = :units, phrases = :phrases,
                from_on = :from, to_on = :to
            WHERE id = :id
            """)
        .params(counted(found, spans))
        .param("id", id)
        .update();
  }

  private static Map<String, Object> counted(Found found, Spans spans) {
    return Map.of(
        "cases", found.cases(),
        "before", found.before(),
        "units", found.units(),
        "phrases", found.phrases().toArray(String[]::new),
        "from", spans.from(),
        "to", spans.to());
  }

  void hold(long id, Collection<Long> cases) {
    jdbc.sql(
            """
            INSERT INTO complaint.cluster_case (cluster_id, case_id)
            SELECT :id, unnest(:cases) ON CONFLICT DO NOTHING
            """)
        .param("id", id)
        .param("cases", cases.toArray(Long[]::new))
        .update();
  }

  Optional<Cluster> byId(long id, DataScope scope) {
    return jdbc.sql("SELECT k.* FROM complaint.cluster k WHERE k.id = :id AND " + seen(scope))
        .param("id", id)
        .params(scope.parameters())
        .query(ClusterRepository::row)
        .optional();
  }

  List<Cluster> page(DataScope scope, Filter filter, Paging paging) {
    return jdbc.sql(
            "SELECT k.* FROM complaint.cluster k WHERE "
                + where(scope, filter)
                + " ORDER BY "
                + paging.orderBy(
                    Map.of("cases", "k.cases", "before", "k.before", "foundAt", "k.found_at"),
                    "k.found_at DESC, k.id DESC")
                + " LIMIT :limit OFFSET :offset")
        .params(parameters(scope, filter))
        .param("limit", paging.limit())
        .param("offset", paging.offset())
        .query(ClusterRepository::row)
        .list();
  }

  long count(DataScope scope, Filter filter) {
    return jdbc.sql("SELECT count(*) FROM complaint.cluster k WHERE " + where(scope, filter))
        .params(parameters(scope, filter))
        .query(Long.class)
        .single();
  }

  /** False when the version is no longer the stored one. */
  boolean change(
      Cluster cluster, Cluster.State state, @Nullable Instant at, @Nullable String by, String why) {
    return jdbc.sql(
                """
                UPDATE complaint.cluster
                SET state = :state, ended_at = :at, ended_by = :by, reason = :why,
                    version = version + 1
                WHERE id = :id AND version = :version
                """)
            .param("state", state.name())
            .param(
                "at",
                at == null ? null : at.atOffset(ZoneOffset.UTC),
                Types.TIMESTAMP_WITH_TIMEZONE)
            .param("by", by, Types.VARCHAR)
            .param("why", why)
            .param("id", cluster.id())
            .param("version", cluster.version())
            .update()
        == 1;
  }

  private static String where(DataScope scope, Filter filter) {
    return seen(scope)
        + (filter.state() == null ? "" : " AND k.state = :state")
        + (filter.kind() == null ? "" : " AND k.kind = :kind")
        + (filter.common() == null ? "" : " AND k.common = :common");
  }

  private static Map<String, Object> parameters(DataScope scope, Filter filter) {
    var parameters = new HashMap<>(scope.parameters());
    var state = filter.state();
    if (state != null) {
      parameters.put("state", state.name());
    }
    var kind = filter.kind();
    if (kind != null) {
      parameters.put("kind", kind.name());
    }
    var common = filter.common();
    if (common != null) {
      parameters.put("common", common);
    }
    return parameters;
  }

  private static String seen(DataScope scope) {
    return scope.clause("k.unit_id", "NULL::bigint");
  }

  private static Cluster row(ResultSet row, int number) throws SQLException {
    var ended = row.getObject("ended_at", OffsetDateTime.class);
    return new Cluster(
        row.getLong("id"),
        row.getLong("version"),
        Like.Kind.valueOf(row.getString("kind")),
        row.getLong("unit_id"),
        row.getBoolean("common"),
        row.getString("code"),
        row.getObject("core_id", Long.class),
        row.getInt("cases"),
        row.getInt("before"),
        row.getInt("units"),
        List.of((String[]) row.getArray("phrases").getArray()),
        Objects.requireNonNull(row.getObject("from_on", LocalDate.class)),
        Objects.requireNonNull(row.getObject("to_on", LocalDate.class)),
        Objects.requireNonNull(row.getObject("found_at", OffsetDateTime.class)).toInstant(),
        Cluster.State.valueOf(row.getString("state")),
        ended == null ? null : ended.toInstant(),
        row.getString("ended_by"),
        row.getString("reason"));
  }
}
