package io.keheng.ledger;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a customer's relationship with the bank follows from (S02-01, S02-02). */
@Component
public class CreditRelationQueries {

  private final JdbcClient jdbc;

  CreditRelationQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** First settlement account of each customer who has one. */
  public Map<Long, java.time.LocalDate> settlementOpenings() {
    return jdbc
        .sql(
            """
            SELECT h.customer_id, min(a.opened) AS opened
            FROM ledger.account_holder h JOIN ledger.account a ON a.id = h.account_id
            JOIN customer.directory d ON d.id = h.customer_id
            WHERE a.product = 'SETTLEMENT' AND h.role = 'OWNER' AND d.kind = 'CORPORATE'
            GROUP BY h.customer_id
            """)
        .query(
            (row, n) ->
                Map.entry(
                    row.getLong("customer_id"), row.getObject("opened", java.time.LocalDate.class)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Customers with loans: true while one of them runs. */
  public Map<Boolean, List<Long>> borrowers() {
    return jdbc
        .sql(
            """
            SELECT customer_id, bool_or(status IN ('PERFORMING', 'IN_ARREARS', 'SETTLED_UNPAID')) AS runs
            FROM ledger.loan GROUP BY customer_id
            """)
        .query((row, n) -> Map.entry(row.getBoolean("runs"), row.getLong("customer_id")))
        .list()
        .stream()
        .collect(
            Collectors.partitioningBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  /** Of some customers those with a running loan. */
  Set<Long> borrowing(Set<Long> customers) {
    return jdbc.sql(
            """
            SELECT customer_id FROM ledger.loan
            WHERE customer_id = ANY(:customers)
              AND status IN ('PERFORMING', 'IN_ARREARS', 'SETTLED_UNPAID')
            """)
        .param("customers", customers.toArray(Long[]::new))
        .query((row, number) -> row.getLong("customer_id"))
        .set();
  }

  /** The accounts that one owns and the other holds without owning them. */
  List<Long> ownedBy(long owner, long other) {
    return jdbc.sql(
            """
            SELECT h.account_id FROM ledger.account_holder h
            JOIN ledger.account_holder o USING (account_id)
            WHERE h.customer_id = :owner AND h.role = 'OWNER'
              AND o.customer_id = :other AND o.role <> 'OWNER'
            """)
        .param("owner", owner)
        .param("other", other)
        .query((row, number) -> row.getLong("account_id"))
        .list();
  }

  /** Of accounts that both hold, each has the role of the other. */
  void swapRoles(long one, long other, String[] accounts) {
    jdbc.sql(
            """
            UPDATE ledger.account_holder h SET role = o.role FROM ledger.account_holder o
            WHERE o.account_id = h.account_id AND CAST(h.account_id AS text) = ANY(:accounts)
              AND (h.customer_id, o.customer_id) IN ((:one, :other), (:other, :one))
            """)
        .param("accounts", accounts)
        .param("one", one)
        .param("other", other)
        .update();
  }
}
