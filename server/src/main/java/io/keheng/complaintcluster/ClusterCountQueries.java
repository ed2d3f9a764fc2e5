package io.keheng.complaintcluster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts complaints of customers, without those that were refused, withdrawn or merged. */
@Repository
class ClusterCountQueries {

  /**
   * Cases that have one code.
   *
   * @param unitId null for the whole bank
   * @param units in which they are now
   */
  record Group(
      Like.Kind kind, String code, @Nullable Long unitId, long now, long before, int units) {}

  record Told(long id, long unitId, boolean now, String content) {}

  private static final String COUNTED =
      "NOT c.staff AND c.stage NOT IN ('REFUSED', 'WITHDRAWN', 'MERGED')"
          + " AND c.lodged_at >= :beforeFrom AND c.lodged_at < :until";
  private static final String NOW = "c.lodged_at >= :from";

  private final JdbcClient jdbc;

  ClusterCountQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The codes of each unit and of the whole bank that at least so many cases have now. */
  List<Group> groups(Spans spans, int least) {
    return jdbc.sql(
            """
            SELECT kind, code, unit_id, count(*) FILTER (WHERE now) AS now,
                   count(*) FILTER (WHERE NOT now) AS before,
                   count(DISTINCT unit_id) FILTER (WHERE now) AS units
            FROM (
              SELECT k.kind, k.code, c.unit_id, %s AS now
              FROM complaint.complaint c
              CROSS JOIN LATERAL (VALUES ('CATEGORY', %s), ('PRODUCT', %s), ('ROOT_CAUSE', %s),
                ('UNIT', %s)) AS k (kind, code)
              WHERE k.code IS NOT NULL AND %s
            ) f
            GROUP BY GROUPING SETS ((kind, code, unit_id), (kind, code))
            HAVING count(*) FILTER (WHERE now) >= :least
               AND NOT (kind = 'UNIT' AND GROUPING(unit_id) = 1)
            ORDER BY 4 DESC, kind, code, unit_id
            """
                .formatted(
                    NOW,
                    Like.Kind.CATEGORY.sql(),
                    Like.Kind.PRODUCT.sql(),
                    Like.Kind.ROOT_CAUSE.sql(),
                    Like.Kind.UNIT.sql(),
                    COUNTED))
        .params(spans.parameters())
        .param("least", least)
        .query(new SimplePropertyRowMapper<>(Group.class))
        .list();
  }

  /** The newest cases of both spans that have a code, or of the units, with their texts. */
  List<Told> told(Spans spans, Like like, int limit) {
    return jdbc.sql(
            "SELECT c.id, c.unit_id, "
                + NOW
                + " AS now, c.content FROM complaint.complaint c WHERE "
                + where(like)
                + " ORDER BY c.lodged_at DESC, c.id DESC LIMIT :limit")
        .params(parameters(spans, like))
        .param("limit", limit)
        .query(new SimplePropertyRowMapper<>(Told.class))
        .list();
  }

  /** The ids of those that came now. */
  List<Long> ids(Spans spans, Like like) {
    return jdbc.sql("SELECT c.id FROM complaint.complaint c WHERE " + where(like) + " AND " + NOW)
        .params(parameters(spans, like))
        .query((row, number) -> row.getLong(1))
        .list();
  }

  /** How many came now and before. */
  Recurrence count(Spans spans, Like like) {
    return jdbc.sql(
            "SELECT count(*) FILTER (WHERE NOT ("
                + NOW
                + ")) AS before, count(*) FILTER (WHERE "
                + NOW
                + ") AS after FROM complaint.complaint c WHERE "
                + where(like))
        .params(parameters(spans, like))
        .query(new SimplePropertyRowMapper<>(Recurrence.class))
        .single();
  }

  String content(long id) {
    return jdbc.sql("SELECT content FROM complaint.complaint WHERE id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }

  private static String where(Like like) {
    return COUNTED
        + (like.units() == null ? "" : " AND c.unit_id = ANY(:units)")
        + (like.code() == null ? "" : " AND " + like.kind().sql() + " = :code");
  }

  private static Map<String, Object> parameters(Spans spans, Like like) {
    var parameters = new HashMap<>(spans.parameters());
    var units = like.units();
    if (units != null) {
      parameters.put("units", units.toArray(Long[]::new));
    }
    var code = like.code();
    if (code != null) {
      parameters.put("code", code);
    }
    return parameters;
  }
}
