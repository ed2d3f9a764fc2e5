package io.keheng.ledger;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who holds what. */
@Repository
class HolderRepository {

  private static final String ALONE =
      """
      (SELECT account_id FROM ledger.account_holder h WHERE h.customer_id = :customer
         AND NOT EXISTS (SELECT FROM ledger.account_holder o
                         WHERE o.account_id = h.account_id AND o.customer_id <> :customer))
      """;

  private final JdbcClient jdbc;

  HolderRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Cuts what a customer holds from him: loans and cards go, accounts that are his alone lose their
   * number and their orders. Tells how many accounts, loans and cards those were.
   */
  int forget(long customer) {
    var gone = 0;
    for (var statement :
        List.of(
            "DELETE FROM ledger.card WHERE customer_id = :customer OR account_id IN " + ALONE,
            "DELETE FROM ledger.loan WHERE customer_id = :customer")) {
      gone += jdbc.sql(statement).param("customer", customer).update();
    }
    for (var statement :
        List.of(
            "DELETE FROM ledger.standing_order WHERE account_id IN " + ALONE,
            "UPDATE ledger.account SET account_no = NULL, account_index = NULL WHERE id IN "
                + ALONE)) {
      jdbc.sql(statement).param("customer", customer).update();
    }
    return gone
        + jdbc.sql("DELETE FROM ledger.account_holder WHERE customer_id = :customer")
            .param("customer", customer)
            .update();
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

  /** Of accounts that both hold, each has the role of the other; tells of which. */
  Set<String> swapRoles(long one, long other, String[] accounts) {
    return jdbc.sql(
            """
            UPDATE ledger.account_holder h SET role = o.role FROM ledger.account_holder o
            WHERE o.account_id = h.account_id AND CAST(h.account_id AS text) = ANY(:accounts)
              AND (h.customer_id, o.customer_id) IN ((:one, :other), (:other, :one))
            RETURNING CAST(h.account_id AS text) AS account
            """)
        .param("accounts", accounts)
        .param("one", one)
        .param("other", other)
        .query((row, number) -> row.getString("account"))
        .set();
  }
}
