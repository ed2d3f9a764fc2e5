package io.keheng.complaintarchive;

import io.keheng.identity.DataScope;
import io.keheng.shared.Paging;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Volumes and what stands in them. */
@Repository
class VolumeRepository {

  private static final SimplePropertyRowMapper<Volume> ROWS =
      new SimplePropertyRowMapper<>(Volume.class);

  private static final String ROW =
      """
      SELECT v.*,
        (SELECT count(*) FROM complaint.filed f WHERE f.volume_id = v.id) AS cases,
        EXISTS (SELECT FROM complaint.hold h
          WHERE h.volume_id = v.id AND h.lifted_at IS NULL) AS held
      FROM complaint.volume v WHERE\s\
      """;

  private static final Map<String, String> SORTS =
      Map.of("number", "v.number", "year", "v.year", "unit", "v.unit_id");

  private final JdbcClient jdbc;

  VolumeRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Volume> of(long unitId, int year) {
    return jdbc.sql(ROW + "v.unit_id = :unit AND v.year = :year")
        .param("unit", unitId)
        .param("year", year)
        .query(ROWS)
        .optional();
  }

  long insert(String number, long unitId, int year, Instant at) {
    return jdbc.sql(
            """
            INSERT INTO complaint.volume (number, unit_id, year, opened_at)
            VALUES (:number, :unit, :year, :at) RETURNING id
            """)
        .param("number", number)
        .param("unit", unitId)
        .param("year", year)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  void file(long volumeId, Volume.Filed filed, Instant at, String by) {
    jdbc.sql(
            """
            INSERT INTO complaint.filed
              (volume_id, place, case_id, number, items, lodged_on, ended_on, keep_until, filed_at,
               filed_by)
            VALUES (:volume, :place, :case, :number, :items, :lodged, :ended, :keep, :at, :by)
            """)
        .param("volume", volumeId)
        .param("place", filed.place())
        .param("case", filed.caseId())
        .param("number", filed.number())
        .param("items", filed.items())
        .param("lodged", filed.lodgedOn())
        .param("ended", filed.endedOn())
        .param("keep", filed.keepUntil())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .update();
  }

  Optional<Volume> byId(long id, DataScope scope) {
    return jdbc.sql(ROW + "v.id = :id AND " + seen(scope))
        .param("id", id)
        .params(scope.parameters())
        .query(ROWS)
        .optional();
  }

  List<Volume> page(@Nullable Integer year, @Nullable Long unit, DataScope scope, Paging paging) {
    return jdbc.sql(
            ROW
                + where(year, unit, scope)
                + " ORDER BY "
                + paging.orderBy(SORTS, "v.year DESC, v.id DESC")
                + " LIMIT :limit OFFSET :offset")
        .params(parameters(year, unit, scope))
        .param("limit", paging.limit())
        .param("offset", paging.offset())
        .query(ROWS)
        .list();
  }

  long count(@Nullable Integer year, @Nullable Long unit, DataScope scope) {
    return jdbc.sql("SELECT count(*) FROM complaint.volume v WHERE " + where(year, unit, scope))
        .params(parameters(year, unit, scope))
        .query((row, number) -> row.getLong(1))
        .single();
  }

  /** The cases of a volume in their order. */
  List<Volume.Filed> contents(long volumeId) {
    return jdbc.sql(
            """
            SELECT f.*, c.result,
              EXISTS (SELECT FROM complaint.hold h
                WHERE h.case_id = f.case_id AND h.lifted_at IS NULL) AS held
            FROM complaint.filed f LEFT JOIN complaint.complaint c ON c.id = f.case_id
            WHERE f.volume_id = :volume ORDER BY f.place
            """)
        .param("volume", volumeId)
        .query(new SimplePropertyRowMapper<>(Volume.Filed.class))
        .list();
  }

  void purged(long caseId, LocalDate on) {
    jdbc.sql("UPDATE complaint.filed SET purged_on = :on WHERE case_id = :case")
        .param("on", on)
        .param("case", caseId)
        .update();
  }

  private static String seen(DataScope scope) {
    return scope.clause("v.unit_id", "NULL::bigint");
  }

  private static String where(@Nullable Integer year, @Nullable Long unit, DataScope scope) {
    return seen(scope)
        + (year == null ? "" : " AND v.year = :year")
        + (unit == null ? "" : " AND v.unit_id = :unit");
  }

  private static Map<String, Object> parameters(
      @Nullable Integer year, @Nullable Long unit, DataScope scope) {
    var parameters = new HashMap<>(scope.parameters());
    if (year != null) {
      parameters.put("year", year);
    }
    if (unit != null) {
      parameters.put("unit", unit);
    }
    return parameters;
  }
}
