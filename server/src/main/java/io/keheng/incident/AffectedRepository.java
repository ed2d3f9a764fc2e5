package io.keheng.incident;

import io.keheng.directory.CustomerFilter;
import io.keheng.directory.Directory;
import io.keheng.shared.Paging;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The customers that an incident touched. */
@Repository
class AffectedRepository {

  /**
   * @param people who looked or took out
   */
  record Line(
      long customerId,
      String number,
      String name,
      int looks,
      int exports,
      String people,
      Instant firstAt,
      Instant lastAt,
      @Nullable Instant notifiedAt) {}

  record Count(long touched, long notified) {}

  private final JdbcClient jdbc;
  private final Directory directory;

  AffectedRepository(JdbcClient jdbc, Directory directory) {
    this.jdbc = jdbc;
    this.directory = directory;
  }

  /** Whom a list with this filter shows, no more than the acting person may read. */
  List<Long> listed(CustomerFilter filter) {
    var shown = directory.condition(filter);
    return jdbc.sql("SELECT d.id FROM customer.directory d WHERE " + shown.sql())
        .params(shown.parameters())
        .query((row, number) -> row.getLong("id"))
        .list();
  }

  /** The customer of a number, when the acting person may read him. */
  Optional<Long> byNumber(String number) {
    var seen = directory.condition(CustomerFilter.ALL);
    return jdbc.sql(
            """
            SELECT n.current_id FROM customer.numbered n
            JOIN customer.directory d ON d.id = n.current_id WHERE n.number = :number AND
            """
                + seen.sql())
        .params(seen.parameters())
        .param("number", number)
        .query(Long.class)
        .optional();
  }

  /** Of some customers those who are merged, with their survivors. */
  Map<Long, Long> survivors(Collection<Long> customers) {
    return jdbc
        .sql(
            """
            SELECT id, merged_into FROM customer.numbered
            WHERE merged_into IS NOT NULL AND id = ANY(:customers)
            """)
        .param("customers", customers.toArray(Long[]::new))
        .query((row, number) -> Map.entry(row.getLong("id"), row.getLong("merged_into")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Puts these in the place of those found before; who was notified stays. */
  void replace(long incident, Collection<Affected.Touched> touched) {
    jdbc.sql(
            """
            DELETE FROM incident.affected
            WHERE incident_id = :id AND notified_at IS NULL AND customer_id <> ALL(:customers)
            """)
        .param("id", incident)
        .param("customers", touched.stream().map(Affected.Touched::customer).toArray(Long[]::new))
        .update();
    touched.forEach(one -> put(incident, one));
  }

  private void put(long incident, Affected.Touched one) {
    jdbc.sql(
            """
            INSERT INTO incident.affected (incident_id, customer_id, looks, exports, people,
              first_at, last_at)
            VALUES (:id, :customer, :looks, :exports, :people, :first, :last)
            ON CONFLICT (incident_id, customer_id) DO UPDATE SET looks = excluded.looks,
              exports = excluded.exports, people = excluded.people,
              first_at = excluded.first_at, last_at = excluded.last_at
            """)
        .param("id", incident)
        .param("customer", one.customer())
        .param("looks", one.looks())
        .param("exports", one.exports())
        .param("people", String.join("、", one.people()))
        .param("first", one.first().atOffset(ZoneOffset.UTC))
        .param("last", one.last().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Those whom the acting person may read, most touched first. */
  List<Line> page(long incident, Paging paging) {
    var seen = directory.condition(CustomerFilter.ALL);
    return jdbc.sql(
            """
            SELECT a.*, d.number, d.name FROM incident.affected a
            JOIN customer.directory d ON d.id = a.customer_id
            WHERE a.incident_id = :incident AND %s
            ORDER BY a.looks DESC, a.customer_id LIMIT :limit OFFSET :offset
            """
                .formatted(seen.sql()))
        .params(seen.parameters())
        .param("incident", incident)
        .param("limit", paging.limit())
        .param("offset", paging.offset())
        .query(new SimplePropertyRowMapper<>(Line.class))
        .list();
  }

  Count count(long incident) {
    return jdbc.sql(
            """
            SELECT count(*) AS touched, count(notified_at) AS notified FROM incident.affected
            WHERE incident_id = :incident
            """)
        .param("incident", incident)
        .query(new SimplePropertyRowMapper<>(Count.class))
        .single();
  }

  /** Marks everybody not yet notified; how many they are. */
  int notified(long incident, Instant at) {
    return jdbc.sql(
            """
            UPDATE incident.affected SET notified_at = :at
            WHERE incident_id = :incident AND notified_at IS NULL
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("incident", incident)
        .update();
  }
}
