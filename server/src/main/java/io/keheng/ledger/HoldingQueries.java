package io.keheng.ledger;

import io.keheng.identity.DataScope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What one customer holds. */
@Component
class HoldingQueries {

  /**
   * @param balance after the last transaction known, else the opening balance
   */
  record Account(
      long id,
      String accountNo,
      String product,
      String currency,
      @Nullable BigDecimal balance,
      @Nullable LocalDate balanceOn,
      LocalDate opened,
      @Nullable LocalDate closed,
      String role) {}

  record Loan(
      String loanNo,
      String currency,
      BigDecimal amount,
      @Nullable BigDecimal balance,
      @Nullable BigDecimal instalment,
      @Nullable Integer termMonths,
      LocalDate granted,
      String status) {}

  record Card(String cardNo, String type, LocalDate issued, @Nullable LocalDate closed) {}

  record Order(
      String orderNo,
      String accountNo,
      @Nullable String bankTo,
      @Nullable String accountTo,
      BigDecimal amount,
      @Nullable String kind) {}

  private final JdbcClient jdbc;

  HoldingQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Account> accounts(long customer) {
    return jdbc.sql(
            """
            SELECT a.id, a.account_no, a.product, a.currency, coalesce(a.balance, a.opening_balance)
                     AS balance, a.balance_on, a.opened, a.closed, h.role
            FROM ledger.account_holder h JOIN ledger.account a ON a.id = h.account_id
            WHERE h.customer_id = :customer
            ORDER BY a.closed NULLS FIRST, a.opened, a.id
            """)
        .param("customer", customer)
        .query(new SimplePropertyRowMapper<>(Account.class))
        .list();
  }

  List<Loan> loans(long customer) {
    return jdbc.sql(
            """
            SELECT loan_no, currency, amount, balance, instalment, term_months, granted, status
            FROM ledger.loan WHERE customer_id = :customer ORDER BY granted DESC, loan_no
            """)
        .param("customer", customer)
        .query(new SimplePropertyRowMapper<>(Loan.class))
        .list();
  }

  List<Card> cards(long customer) {
    return jdbc.sql(
            """
            SELECT card_no, type, issued, closed FROM ledger.card
            WHERE customer_id = :customer ORDER BY issued DESC, card_no
            """)
        .param("customer", customer)
        .query(new SimplePropertyRowMapper<>(Card.class))
        .list();
  }

  /** The standing orders of the accounts that the customer owns. */
  List<Order> orders(long customer) {
    return jdbc.sql(
            """
            SELECT o.order_no, a.account_no, o.bank_to, o.account_to, o.amount, o.kind
            FROM ledger.account_holder h JOIN ledger.standing_order o USING (account_id)
            JOIN ledger.account a ON a.id = o.account_id
            WHERE h.customer_id = :customer AND h.role = 'OWNER' ORDER BY o.order_no
            """)
        .param("customer", customer)
        .query(new SimplePropertyRowMapper<>(Order.class))
        .list();
  }

  /** Whether a holder of the account is within the scope. */
  boolean accountSeen(long accountId, DataScope scope) {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT FROM ledger.account_holder h JOIN customer.directory d ON d.id = h.customer_id
              WHERE h.account_id = :account AND %s)
            """
                .formatted(scope.clause("d.unit_id", "d.manager_id")))
        .param("account", accountId)
        .params(scope.parameters())
        .query(Boolean.class)
        .single();
  }

  /** The ends of the numbers of some accounts, by id. */
  Map<Long, String> accountNumbers(List<Long> ids) {
    return ids.isEmpty()
        ? Map.of()
        : jdbc
            .sql("SELECT id, right(account_no, 4) AS tail FROM ledger.account WHERE id IN (:ids)")
            .param("ids", ids)
            .query((row, n) -> Map.entry(row.getLong("id"), "****" + row.getString("tail")))
            .list()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The latest rate of every currency on or before a day: CNY for one unit. */
  Map<String, BigDecimal> rates(LocalDate on) {
    return jdbc
        .sql(
            """
            SELECT DISTINCT ON (currency) currency, rate FROM ledger.exchange_rate
            WHERE quoted_on <= :day ORDER BY currency, quoted_on DESC
            """)
        .param("day", on)
        .query((row, n) -> Map.entry(row.getString("currency"), row.getBigDecimal("rate")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
