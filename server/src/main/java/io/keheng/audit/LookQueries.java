package io.keheng.audit;

import io.keheng.shared.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class LookQueries {

  private static final String SELECT =
      "SELECT id, " + EntryRepository.COLUMNS + " FROM audit.entry ";
  private static final String OF_CUSTOMER =
      "WHERE kind = 'LOOK' AND entity = 'customer' AND entity_id = :customer";
  private static final String BY_STAFF =
      "WHERE kind = 'LOOK' AND staff_id = :staff AND staff_id <> 0 AND at >= :from AND at < :until";
  private static final String PAGE = " ORDER BY id DESC LIMIT :limit OFFSET :offset";

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  LookQueries(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  List<Look> ofCustomer(long customerId, Paging paging) {
    return jdbc.sql(SELECT + OF_CUSTOMER + PAGE)
        .param("customer", Long.toString(customerId))
        .param("limit", paging.limit())
        .param("offset", paging.offset())
        .query((row, number) -> look(row))
        .list();
  }

  long countOfCustomer(long customerId) {
    return jdbc.sql("SELECT count(*) FROM audit.entry " + OF_CUSTOMER)
        .param("customer", Long.toString(customerId))
        .query(Long.class)
        .single();
  }

  List<Look> byStaff(long staffId, Instant from, Instant until, Paging paging) {
    return span(SELECT + BY_STAFF + PAGE, staffId, from, until)
        .param("limit", paging.limit())
        .param("offset", paging.offset())
        .query((row, number) -> look(row))
        .list();
  }

  long countByStaff(long staffId, Instant from, Instant until) {
    return span("SELECT count(*) FROM audit.entry " + BY_STAFF, staffId, from, until)
        .query(Long.class)
        .single();
  }

  List<Look.Count> perDay(LocalDate from, LocalDate to) {
    return jdbc.sql(
            """
            SELECT staff_id, max(staff_name) AS staff_name,
                   CAST(at AT TIME ZONE :zone AS date) AS day,
                   count(*) AS looks, count(DISTINCT entity_id) AS customers
            FROM audit.entry
            WHERE kind = 'LOOK' AND entity = 'customer' AND at >= :from AND at < :until
            GROUP BY staff_id, day ORDER BY day, staff_id
            """)
        .param("zone", clock.getZone().getId())
        .param("from", from.atStartOfDay(clock.getZone()).toOffsetDateTime())
        .param("until", to.plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime())
        .query(
            (row, number) ->
                new Look.Count(
                    row.getLong("staff_id"),
                    row.getString("staff_name"),
                    row.getObject("day", LocalDate.class),
                    row.getLong("looks"),
                    row.getLong("customers")))
        .list();
  }

  private JdbcClient.StatementSpec span(String sql, long staffId, Instant from, Instant until) {
    return jdbc.sql(sql)
        .param("staff", staffId)
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("until", until.atOffset(ZoneOffset.UTC));
  }

  private Look look(ResultSet row) throws SQLException {
    var stored = EntryRepository.stored(row);
    var trace = stored.trace();
    var shown = json.readValue(Objects.requireNonNull(trace.after()), Look.Shown.class);
    return new Look(
        stored.id(),
        Long.parseLong(trace.entityId()),
        trace.staffId(),
        trace.staffName(),
        trace.at(),
        shown.fields(),
        trace.purpose(),
        trace.reference(),
        shown.until(),
        trace.address());
  }
}
