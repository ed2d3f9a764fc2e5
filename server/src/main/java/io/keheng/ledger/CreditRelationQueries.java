package io.keheng.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a customer's relationship with the bank follows from (S02-01, S02-02). */
@Component
public class CreditRelationQueries {

  private static final String RUNS = "status IN ('PERFORMING', 'IN_ARREARS', 'SETTLED_UNPAID')";

  private final JdbcClient jdbc;

  CreditRelationQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** First settlement account of each customer who has one. */
  public Map<Long, LocalDate> settlementOpenings() {
    return settlementOpenings(null);
  }

  /** The same of some customers; of everybody when null. */
  Map<Long, LocalDate> settlementOpenings(@Nullable Set<Long> customers) {
    return jdbc
        .sql(
            """
            SELECT h.customer_id, min(a.opened) AS opened
            FROM ledger.account_holder h JOIN ledger.account a ON a.id = h.account_id
            JOIN customer.directory d ON d.id = h.customer_id
            WHERE a.product = 'SETTLEMENT' AND h.role = 'OWNER' AND d.kind = 'CORPORATE'
              AND (:all OR h.customer_id = ANY(:customers))
            GROUP BY h.customer_id
            """)
        .param("all", customers == null)
        .param("customers", customers == null ? new Long[0] : customers.toArray(Long[]::new))
        .query(
            (row, n) ->
                Map.entry(row.getLong("customer_id"), row.getObject("opened", LocalDate.class)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Customers with loans: true while one of them runs. */
  public Map<Boolean, List<Long>> borrowers() {
    return jdbc
        .sql(
            """
            SELECT customer_id, bool_or(%s) AS runs FROM ledger.loan GROUP BY customer_id
            """
                .formatted(RUNS))
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
            WHERE customer_id = ANY(:customers) AND %s
            """
                .formatted(RUNS))
        .param("customers", customers.toArray(Long[]::new))
        .query((row, number) -> row.getLong("customer_id"))
        .set();
  }
}
