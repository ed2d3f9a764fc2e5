package io.keheng.improvement;

import io.keheng.complaintcluster.Like;
import io.keheng.identity.DataScope;
import io.keheng.shared.Actor;
import io.keheng.shared.Paging;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RectificationRepository {

  /** Which are listed; null for all. */
  record Filter(
      Rectification.@Nullable State state,
      @Nullable Boolean late,
      @Nullable Long cluster,
      @Nullable Long advice,
      @Nullable String q) {}

  /** One that is proposed. */
  record Draft(
      String title,
      String measures,
      String rootCause,
      LocalDate dueOn,
      long unitId,
      long ownerId,
      String owner,
      @Nullable Long clusterId,
      @Nullable Long caseId,
      @Nullable Long adviceId,
      Like like) {}

  private static final Map<String, String> SORTS =
      Map.of("title", "r.title", "dueOn", "r.due_on", "openedAt", "r.opened_at");

  private final JdbcClient jdbc;

  RectificationRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long insert(Draft draft, Instant at, Actor actor) {
    var units = draft.like().units();
    return jdbc.sql(
            """
            INSERT INTO complaint.rectification
              (title, measures, root_cause, due_on, unit_id, owner_id, owner, cluster_id, case_id,
               advice_id, like_kind, like_units, like_code, like_core, state, opened_at,
               opened_by_id, opened_by)
            VALUES (:title, :measures, :rootCause, :dueOn, :unit, :ownerId, :owner, :cluster, :case,
               :advice, :kind, :units, :code, :core, 'PROPOSED', :at, :byId, :by)
            RETURNING id
            """)
        .param("title", draft.title())
        .param("measures", draft.measures())
        .param("rootCause", draft.rootCause())
        .param("dueOn", draft.dueOn())
        .param("unit", draft.unitId())
        .param("ownerId", draft.ownerId())
        .param("owner", draft.owner())
        .param("cluster", draft.clusterId(), Types.BIGINT)
        .param("case", draft.caseId(), Types.BIGINT)
        .param("advice", draft.adviceId(), Types.BIGINT)
        .param("kind", draft.like().kind().name())
        .param("units", units == null ? null : units.toArray(Long[]::new), Types.ARRAY)
        .param("code", draft.like().code(), Types.VARCHAR)
        .param("core", draft.like().core(), Types.BIGINT)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("byId", actor.staffId())
        .param("by", actor.name())
        .query(Long.class)
        .single();
  }

  Optional<Rectification> byId(long id, DataScope scope) {
    return jdbc.sql("SELECT r.* FROM complaint.rectification r WHERE r.id = :id AND " + seen(scope))
        .param("id", id)
        .params(scope.parameters())
        .query(RectificationRows::row)
        .optional();
  }

  List<Rectification> page(DataScope scope, Filter filter, LocalDate today, Paging paging) {
    return jdbc.sql(
            "SELECT r.* FROM complaint.rectification r WHERE "
                + where(scope, filter)
                + " ORDER BY "
                + paging.orderBy(SORTS, "r.opened_at DESC, r.id DESC")
                + " LIMIT :limit OFFSET :offset")
        .params(parameters(scope, filter, today))
        .param("limit", paging.limit())
        .param("offset", paging.offset())
        .query(RectificationRows::row)
        .list();
  }

  long count(DataScope scope, Filter filter, LocalDate today) {
    return jdbc.sql("SELECT count(*) FROM complaint.rectification r WHERE " + where(scope, filter))
        .params(parameters(scope, filter, today))
        .query(Long.class)
        .single();
  }

  /** Those that are late today. */
  List<Rectification> late(LocalDate today) {
    return jdbc.sql("SELECT * FROM complaint.rectification r WHERE " + LATE + " ORDER BY id")
        .param("today", today)
        .query(RectificationRows::row)
        .list();
  }

  /** Those that were closed since a moment. */
  List<Rectification> closedSince(Instant since) {
    return jdbc.sql(
            """
            SELECT * FROM complaint.rectification
            WHERE state = 'CLOSED' AND closed_at >= :since ORDER BY id
            """)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query(RectificationRows::row)
        .list();
  }

  /** Closed ones whose complainants are not told yet, each for one who tells them. */
  List<Rectification> untold() {
    return jdbc.sql(
            """
            SELECT * FROM complaint.rectification
            WHERE state = 'CLOSED' AND told IS NOT NULL AND told_at IS NULL ORDER BY id
            FOR UPDATE SKIP LOCKED
            """)
        .query(RectificationRows::row)
        .list();
  }

  /** False when the version is no longer the stored one. */
  boolean change(Rectification to) {
    return jdbc.sql(
                """
                UPDATE complaint.rectification
                SET state = :state, done_on = :doneOn, closed_at = :closedAt, before = :before,
                    after = :after, told = :told, told_at = :toldAt, version = version + 1
                WHERE id = :id AND version = :version
                """)
            .param("state", to.state().name())
            .param("doneOn", to.doneOn(), Types.DATE)
            .param("closedAt", offset(to.closedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("before", to.before(), Types.INTEGER)
            .param("after", to.after(), Types.INTEGER)
            .param("told", to.told(), Types.VARCHAR)
            .param("toldAt", offset(to.toldAt()), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("id", to.id())
            .param("version", to.version())
            .update()
        == 1;
  }

  private static @Nullable Object offset(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }

  private static final String LATE = "r.state IN ('PROPOSED', 'RUNNING') AND r.due_on < :today";

  private static String where(DataScope scope, Filter filter) {
    return seen(scope)
        + (filter.state() == null ? "" : " AND r.state = :state")
        + (Boolean.TRUE.equals(filter.late()) ? " AND " + LATE : "")
        + (filter.cluster() == null ? "" : " AND r.cluster_id = :cluster")
        + (filter.advice() == null ? "" : " AND r.advice_id = :advice")
        + (filter.q() == null ? "" : " AND (r.title LIKE :q OR r.owner LIKE :q)");
  }

  private static Map<String, Object> parameters(DataScope scope, Filter filter, LocalDate today) {
    var parameters = new HashMap<>(scope.parameters());
    parameters.put("today", today);
    var state = filter.state();
    if (state != null) {
      parameters.put("state", state.name());
    }
    var cluster = filter.cluster();
    if (cluster != null) {
      parameters.put("cluster", cluster);
    }
    var advice = filter.advice();
    if (advice != null) {
      parameters.put("advice", advice);
    }
    var q = filter.q();
    if (q != null) {
      parameters.put("q", "%" + q.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }
    return parameters;
  }

  private static String seen(DataScope scope) {
    return scope.clause("r.unit_id", "r.owner_id");
  }
}
