package io.keheng.holding;

import io.keheng.customerfile.CustomerScope;
import io.keheng.ledger.NumberColumn;
import io.keheng.ledger.Numbers;
import io.keheng.protection.Mask;
import io.keheng.protection.ProtectedText;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What one customer holds. */
@Component
public class HoldingQueries {

  /**
   * @param balance after the last transaction known, else the opening balance
   */
  record Account(
      long id,
      ProtectedText accountNo,
      String product,
      String currency,
      @Nullable BigDecimal balance,
      @Nullable LocalDate balanceOn,
      LocalDate opened,
      @Nullable LocalDate closed,
      String role) {}

  record Loan(
      ProtectedText loanNo,
      String currency,
      BigDecimal amount,
      @Nullable BigDecimal balance,
      @Nullable BigDecimal instalment,
      @Nullable Integer termMonths,
      LocalDate granted,
      String status) {}

  record Card(ProtectedText cardNo, String type, LocalDate issued, @Nullable LocalDate closed) {}

  record Order(
      String orderNo,
      ProtectedText accountNo,
      @Nullable String bankTo,
      @Nullable ProtectedText accountTo,
      BigDecimal amount,
      @Nullable String kind) {}

  private final JdbcClient jdbc;
  private final Numbers numbers;

  HoldingQueries(JdbcClient jdbc, Numbers numbers) {
    this.jdbc = jdbc;
    this.numbers = numbers;
  }

  private ProtectedText account(ResultSet row, String id) throws SQLException {
    return Objects.requireNonNull(
        numbers.shown(NumberColumn.ACCOUNT, row.getLong(id), row.getBytes("account_no")));
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
        .query(
            (row, n) ->
                new Account(
                    row.getLong("id"),
                    account(row, "id"),
                    row.getString("product"),
                    row.getString("currency"),
                    row.getBigDecimal("balance"),
                    row.getObject("balance_on", LocalDate.class),
                    row.getObject("opened", LocalDate.class),
                    row.getObject("closed", LocalDate.class),
                    row.getString("role")))
        .list();
  }

  List<Loan> loans(long customer) {
    return jdbc.sql(
            """
            SELECT loan_no, currency, amount, balance, instalment, term_months, granted, status
            FROM ledger.loan WHERE customer_id = :customer ORDER BY granted DESC, loan_no
            """)
        .param("customer", customer)
        .query(
            (row, n) ->
                new Loan(
                    ProtectedText.of(Mask.ACCOUNT, row.getString("loan_no")),
                    row.getString("currency"),
                    row.getBigDecimal("amount"),
                    row.getBigDecimal("balance"),
                    row.getBigDecimal("instalment"),
                    row.getObject("term_months", Integer.class),
                    row.getObject("granted", LocalDate.class),
                    row.getString("status")))
        .list();
  }

  List<Card> cards(long customer) {
    return jdbc.sql(
            """
            SELECT id, card_no, type, issued, closed FROM ledger.card
            WHERE customer_id = :customer ORDER BY issued DESC, id
            """)
        .param("customer", customer)
        .query(
            (row, n) ->
                new Card(
                    Objects.requireNonNull(
                        numbers.shown(
                            NumberColumn.CARD, row.getLong("id"), row.getBytes("card_no"))),
                    row.getString("type"),
                    row.getObject("issued", LocalDate.class),
                    row.getObject("closed", LocalDate.class)))
        .list();
  }

  /** The standing orders of the accounts that the customer owns. */
  List<Order> orders(long customer) {
    return jdbc.sql(
            """
            SELECT o.order_no, a.id, a.account_no, o.bank_to, o.account_to, o.amount, o.kind
            FROM ledger.account_holder h JOIN ledger.standing_order o USING (account_id)
            JOIN ledger.account a ON a.id = o.account_id
            WHERE h.customer_id = :customer AND h.role = 'OWNER' ORDER BY o.order_no
            """)
        .param("customer", customer)
        .query(
            (row, n) ->
                new Order(
                    row.getString("order_no"),
                    account(row, "id"),
                    row.getString("bank_to"),
                    numbers.shown(
                        NumberColumn.ACCOUNT_TO,
                        row.getString("order_no"),
                        row.getBytes("account_to")),
                    row.getBigDecimal("amount"),
                    row.getString("kind")))
        .list();
  }

  /** A holder of the account who may be seen, one of the own scope before one who is shared. */
  Optional<Long> holderSeen(long accountId, CustomerScope scope) {
    return jdbc.sql(
            """
            SELECT d.id FROM ledger.account_holder h JOIN customer.directory d ON d.id = h.customer_id
            WHERE h.account_id = :account AND %s
            ORDER BY coalesce(%s, false) DESC, d.id LIMIT 1
            """
                .formatted(scope.clause("d"), scope.own().clause("d.unit_id", "d.manager_id")))
        .param("account", accountId)
        .params(scope.parameters())
        .query(Long.class)
        .optional();
  }

  /** The numbers of some accounts by id. */
  public Map<Long, ProtectedText> accountNumbers(List<Long> ids) {
    return ids.isEmpty()
        ? Map.of()
        : jdbc
            .sql("SELECT id, account_no FROM ledger.account WHERE id IN (:ids)")
            .param("ids", ids)
            .query((row, n) -> Map.entry(row.getLong("id"), account(row, "id")))
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
