package io.keheng.sharing;

import io.keheng.customer.CustomerScope;
import io.keheng.identity.DataScope;
import io.keheng.shared.Paging;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The customers of a share and the looks at them, as far as the acting person may see them. */
@Repository
class ShareCustomerQueries {

  /**
   * A customer of a share.
   *
   * @param id and name, null when there is none or the acting person may not see him
   * @param own within his scope
   */
  record Line(
      String number,
      @Nullable Long id,
      @Nullable String name,
      @Nullable Long unitId,
      boolean own) {}

  /**
   * How often a person looked at a customer in one way.
   *
   * @param number and name, null when the asking person may not see the customer
   */
  record Use(
      long staffId,
      @Nullable Long customerId,
      @Nullable String number,
      @Nullable String name,
      String access,
      long times,
      Instant firstAt,
      Instant lastAt) {}

  /** A share by which a customer was, or may be, seen. */
  record Of(
      String number,
      String purpose,
      List<String> parts,
      LocalDate fromOn,
      LocalDate toOn,
      String state) {}

  private static final String RENUMBER =
      """
      UPDATE sharing.share s SET numbers = array_replace(s.numbers, f.number, t.number)
      FROM customer.numbered f, customer.numbered t
      WHERE f.id = :from AND t.id = :to
        AND f.number = ANY(s.numbers) AND t.number <> ALL(s.numbers)
      """;

  private final JdbcClient jdbc;

  ShareCustomerQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Line> lines(Collection<String> numbers, CustomerScope scope) {
    return jdbc.sql(
            """
            SELECT n.number, d.id, d.name, d.unit_id, coalesce(%s, false) AS own
            FROM unnest(:numbers) WITH ORDINALITY n (number, place)
            LEFT JOIN customer.directory d ON d.number = n.number AND %s
            ORDER BY n.place
            """
                .formatted(scope.own().clause("d.unit_id", "d.manager_id"), scope.clause("d")))
        .param("numbers", numbers.toArray(String[]::new))
        .params(scope.parameters())
        .query(
            (row, number) ->
                new Line(
                    row.getString("number"),
                    row.getObject("id", Long.class),
                    row.getString("name"),
                    row.getObject("unit_id", Long.class),
                    row.getObject("id") != null && row.getBoolean("own")))
        .list();
  }

  /** How many of the customers of some numbers lie within a scope. */
  long covered(Collection<String> numbers, DataScope scope) {
    return jdbc.sql(
            "SELECT count(*) FROM customer.directory d WHERE d.number = ANY(:numbers) AND "
                + scope.clause("d.unit_id", "d.manager_id"))
        .param("numbers", numbers.toArray(String[]::new))
        .params(scope.parameters())
        .query(Long.class)
        .single();
  }

  /** The units that keep the customers of a share. */
  Set<Long> units(long shareId) {
    return jdbc.sql(
            """
            SELECT DISTINCT d.unit_id FROM sharing.share_customer c
            JOIN customer.directory d ON d.id = c.customer_id WHERE c.share_id = :id
            """)
        .param("id", shareId)
        .query((row, number) -> row.getLong("unit_id"))
        .set();
  }

  List<Use> uses(long shareId, CustomerScope scope, Paging paging) {
    return jdbc.sql(
            """
            SELECT l.staff_id, max(d.id) AS customer_id, max(d.number) AS number,
                   max(d.name) AS name, l.access, sum(l.times) AS times,
                   min(l.first_at) AS first_at, max(l.last_at) AS last_at
            FROM sharing.look l
            LEFT JOIN customer.directory d ON d.id = l.customer_id AND %s
            WHERE l.share_id = :id
            GROUP BY l.staff_id, l.customer_id, l.access
            ORDER BY max(l.last_at) DESC, l.staff_id, l.customer_id, l.access
            LIMIT :limit OFFSET :offset
            """
                .formatted(scope.clause("d")))
        .param("id", shareId)
        .params(scope.parameters())
        .param("limit", paging.limit())
        .param("offset", paging.offset())
        .query(new SimplePropertyRowMapper<>(Use.class))
        .list();
  }

  long countUses(long shareId) {
    return jdbc.sql(
            """
            SELECT count(*) FROM (SELECT DISTINCT staff_id, customer_id, access
                                  FROM sharing.look WHERE share_id = :id)
            """)
        .param("id", shareId)
        .query(Long.class)
        .single();
  }

  /** The shares that name a customer, and those under which he was looked at; by number. */
  List<Of> of(long customerId) {
    return jdbc.sql(
            """
            SELECT s.number, s.purpose, s.parts, s.from_on, s.to_on, s.state
            FROM sharing.share s
            WHERE s.decided_at IS NOT NULL AND (
              EXISTS (SELECT FROM sharing.share_customer c
                      WHERE c.share_id = s.id AND c.customer_id = :customer)
              OR EXISTS (SELECT FROM sharing.look l
                         WHERE l.share_id = s.id AND l.customer_id = :customer))
            ORDER BY s.number
            """)
        .param("customer", customerId)
        .query(
            (row, number) ->
                new Of(
                    row.getString("number"),
                    row.getString("purpose"),
                    List.of((String[]) row.getArray("parts").getArray()),
                    row.getObject("from_on", LocalDate.class),
                    row.getObject("to_on", LocalDate.class),
                    row.getString("state")))
        .list();
  }

  /** Names the one customer where shares name the other; the shares. */
  List<Long> renumber(long from, long to) {
    return jdbc.sql(RENUMBER + " RETURNING s.id")
        .param("from", from)
        .param("to", to)
        .query((row, number) -> row.getLong("id"))
        .list();
  }

  /** The same in some shares. */
  void renumber(long from, long to, String[] shares) {
    jdbc.sql(RENUMBER + " AND CAST(s.id AS text) = ANY(:shares)")
        .param("from", from)
        .param("to", to)
        .param("shares", shares)
        .update();
  }
}
