package io.keheng.sharing;

import io.keheng.customerfile.CustomerPart;
import io.keheng.identity.DataScope;
import io.keheng.shared.Columns;
import io.keheng.shared.Paging;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ShareQueries {

  /**
   * Who asks: what concerns him or his units he sees, and what touches customers of a scope.
   *
   * @param units where he has a post
   */
  record Viewer(long staffId, Set<Long> units, DataScope scope, LocalDate today) {}

  private static final String STATE =
      """
      CASE WHEN s.state = 'APPROVED' AND s.to_on < :today THEN 'ENDED'
           WHEN s.state = 'APPROVED' AND s.from_on > :today THEN 'FUTURE'
           WHEN s.state = 'APPROVED' THEN 'LIVE' ELSE s.state END
      """;
  private static final String SEEN =
      """
      FROM sharing.share s
      WHERE (s.applied_by = :me OR s.grantee_staff = :me OR s.grantee_unit = ANY(:myUnits)
        OR :scopeAll OR s.unit_id = ANY(:scopeUnits)
        OR EXISTS (SELECT FROM sharing.share_customer c
                   JOIN customer.directory d ON d.id = c.customer_id
                   WHERE c.share_id = s.id AND %s))
      """;
  private static final Map<String, String> SORTABLE = sortable();

  private final JdbcClient jdbc;

  ShareQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Share> page(Viewer viewer, List<Share.State> states, Paging paging) {
    return bound(
            "SELECT s.*, "
                + STATE
                + " AS shown,"
                + " (SELECT coalesce(sum(l.times), 0) FROM sharing.look l WHERE l.share_id = s.id)"
                + " AS looks "
                + seen(viewer)
                + of(states)
                + " ORDER BY "
                + paging.orderBy(SORTABLE, "s.id DESC")
                + " LIMIT :limit OFFSET :offset",
            viewer)
        .param("states", names(states))
        .param("limit", paging.limit())
        .param("offset", paging.offset())
        .query((row, number) -> share(row))
        .list();
  }

  long count(Viewer viewer, List<Share.State> states) {
    return bound("SELECT count(*) " + seen(viewer) + of(states), viewer)
        .param("states", names(states))
        .query(Long.class)
        .single();
  }

  Optional<Share> one(Viewer viewer, long id) {
    return bound(
            "SELECT s.*, "
                + STATE
                + " AS shown,"
                + " (SELECT coalesce(sum(l.times), 0) FROM sharing.look l WHERE l.share_id = s.id)"
                + " AS looks "
                + seen(viewer)
                + " AND s.id = :id",
            viewer)
        .param("id", id)
        .query((row, number) -> share(row))
        .optional();
  }

  private JdbcClient.StatementSpec bound(String sql, Viewer viewer) {
    return jdbc.sql(sql)
        .params(viewer.scope().parameters())
        .param("me", viewer.staffId())
        .param("myUnits", viewer.units().toArray(Long[]::new))
        .param("today", viewer.today());
  }

  private static String seen(Viewer viewer) {
    return SEEN.formatted(viewer.scope().clause("d.unit_id", "d.manager_id"));
  }

  private static String of(List<Share.State> states) {
    return states.isEmpty() ? " AND cardinality(:states) = 0" : " AND " + STATE + " = ANY(:states)";
  }

  private static String[] names(List<Share.State> states) {
    return states.stream().map(Enum::name).toArray(String[]::new);
  }

  private static Share share(ResultSet row) throws SQLException {
    return new Share(
        row.getLong("id"),
        row.getString("number"),
        row.getString("purpose"),
        row.getString("reason"),
        Stream.of(texts(row.getArray("parts"))).map(CustomerPart::valueOf).toList(),
        row.getObject("unit_id", Long.class),
        List.of(texts(row.getArray("numbers"))),
        row.getObject("from_on", LocalDate.class),
        row.getObject("to_on", LocalDate.class),
        row.getObject("grantee_staff", Long.class),
        row.getObject("grantee_unit", Long.class),
        Share.State.valueOf(row.getString("shown")),
        row.getLong("applied_by"),
        row.getTimestamp("applied_at").toInstant(),
        row.getObject("decided_by", Long.class),
        Columns.instant(row, "decided_at"),
        row.getString("note"),
        row.getObject("ended_by", Long.class),
        Columns.instant(row, "ended_at"),
        row.getString("end_note"),
        row.getLong("looks"));
  }

  private static String[] texts(Array array) throws SQLException {
    return (String[]) array.getArray();
  }

  private static Map<String, String> sortable() {
    var columns = new LinkedHashMap<String, String>();
    columns.put("number", "s.number");
    columns.put("fromOn", "s.from_on");
    columns.put("toOn", "s.to_on");
    columns.put("appliedAt", "s.applied_at");
    columns.put("looks", "looks");
    return columns;
  }
}
