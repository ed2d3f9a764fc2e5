package io.keheng.audit;

import io.keheng.audit.Entries.Criteria;
import io.keheng.shared.Paging;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EntryQueries {

  private static final String SELECT =
      "SELECT id, " + EntryRepository.COLUMNS + " FROM audit.entry WHERE ";
  private static final int FETCHED = 2_000;

  private record Condition(String sql, Map<String, Object> parameters) {}

  private final JdbcClient jdbc;

  EntryQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<EntryRepository.Stored> page(Criteria criteria, Paging paging) {
    var condition = condition(criteria);
    var order = "at".equals(paging.sort()) ? " ORDER BY id" : " ORDER BY id DESC";
    return jdbc.sql(SELECT + condition.sql() + order + " LIMIT :limit OFFSET :offset")
        .params(condition.parameters())
        .param("limit", paging.limit())
        .param("offset", paging.offset())
        .query((row, number) -> EntryRepository.stored(row))
        .list();
  }

  long count(Criteria criteria, long limit) {
    var condition = condition(criteria);
    return jdbc.sql(
            "SELECT count(*) FROM (SELECT FROM audit.entry WHERE %s LIMIT :limit) found"
                .formatted(condition.sql()))
        .params(condition.parameters())
        .param("limit", limit)
        .query(Long.class)
        .single();
  }

  /** Takes part in the caller's transaction, in which the rows are fetched bit by bit. */
  void each(Criteria criteria, Consumer<EntryRepository.Stored> taker) {
    var condition = condition(criteria);
    jdbc.sql(SELECT + condition.sql() + " ORDER BY id")
        .withFetchSize(FETCHED)
        .params(condition.parameters())
        .query(
            row -> {
              taker.accept(EntryRepository.stored(row));
            });
  }

  Optional<EntryRepository.Stored> one(long id) {
    return jdbc.sql(SELECT + "id = :id")
        .param("id", id)
        .query((row, number) -> EntryRepository.stored(row))
        .optional();
  }

  /** Found by jumping along the index, not by reading the rows. */
  List<String> entities() {
    return jdbc.sql(
            """
            WITH RECURSIVE found AS (
              (SELECT entity FROM audit.entry ORDER BY entity LIMIT 1)
              UNION ALL
              SELECT (SELECT e.entity FROM audit.entry e WHERE e.entity > f.entity
                      ORDER BY e.entity LIMIT 1)
              FROM found f WHERE f.entity IS NOT NULL)
            SELECT entity FROM found WHERE entity IS NOT NULL
            """)
        .query((row, number) -> row.getString("entity"))
        .list();
  }

  private static Condition condition(Criteria criteria) {
    var parts = new ArrayList<String>(List.of("true"));
    var parameters = new HashMap<String, Object>();
    add("kind = :kind", "kind", nameOf(criteria.kind()), parts, parameters);
    add("entity = :entity", "entity", criteria.entity(), parts, parameters);
    add("entity_id = :entityId", "entityId", criteria.entityId(), parts, parameters);
    add("action = :action", "action", criteria.action(), parts, parameters);
    var staff = criteria.staff();
    add(
        "staff_id = ANY(:staff) AND staff_id <> 0",
        "staff",
        staff == null ? null : staff.toArray(Long[]::new),
        parts,
        parameters);
    within(criteria, parts, parameters);
    return new Condition(String.join(" AND ", parts), parameters);
  }

  private static void within(
      Criteria criteria, List<String> parts, Map<String, Object> parameters) {
    var from = criteria.from();
    add(
        "at >= :from",
        "from",
        from == null ? null : from.atOffset(ZoneOffset.UTC),
        parts,
        parameters);
    var until = criteria.until();
    add(
        "at < :until",
        "until",
        until == null ? null : until.atOffset(ZoneOffset.UTC),
        parts,
        parameters);
    var text = criteria.text();
    add(
        """
        (staff_name ILIKE :text OR entity_id ILIKE :text OR reference ILIKE :text
         OR address ILIKE :text OR CAST(before AS text) ILIKE :text
         OR CAST(after AS text) ILIKE :text)
        """,
        "text",
        text == null || text.isBlank() ? null : "%" + escaped(text.strip()) + "%",
        parts,
        parameters);
  }

  private static @Nullable String nameOf(@Nullable Kind kind) {
    return kind == null ? null : kind.name();
  }

  private static void add(
      String sql,
      String name,
      @Nullable Object value,
      List<String> parts,
      Map<String, Object> parameters) {
    if (value != null) {
      parts.add(sql);
      parameters.put(name, value);
    }
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
