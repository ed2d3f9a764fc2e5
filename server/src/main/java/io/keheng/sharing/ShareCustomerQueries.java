package io.keheng.sharing;

import io.keheng.customerfile.CustomerScope;
import io.keheng.identity.DataScope;
import io.keheng.shared.Paging;
import java.time.Instant;
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
   * @param number as it was asked for; that of one who was merged leads to the survivor
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

  private final JdbcClient jdbc;

  ShareCustomerQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Line> lines(Collection<String> numbers, CustomerScope scope) {
    return jdbc.sql(
            """
            SELECT n.number, d.id, d.name, d.unit_id, coalesce(%s, false) AS own
            FROM unnest(:numbers) WITH ORDINALITY n (number, place)
            LEFT JOIN (customer.numbered m JOIN customer.directory d ON d.id = m.current_id)
              ON m.number = n.number AND %s
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

  /** How many of some numbers lead to a customer within a scope. */
  long covered(Collection<String> numbers, DataScope scope) {
    return jdbc.sql(
            """
            SELECT count(*) FROM customer.numbered m
            JOIN customer.directory d ON d.id = m.current_id
            WHERE m.number = ANY(:numbers) AND
            """
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
}
