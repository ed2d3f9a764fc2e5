package io.keheng.holding;

import io.keheng.customer.PersonRecords;
import io.keheng.lake.Lake;
import io.keheng.lake.Series;
import io.keheng.protection.ProtectedText;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a person holds, and every transaction of the accounts that he owns. */
@Component
class HoldingRecords implements PersonRecords {

  private static final int BATCH = 10_000;
  private static final String OWNER = "OWNER";

  private final HoldingQueries queries;
  private final Lake lake;

  HoldingRecords(HoldingQueries queries, Lake lake) {
    this.queries = queries;
    this.lake = lake;
  }

  @Override
  public List<Sheet> of(long customerId, boolean clear) {
    var accounts = queries.accounts(customerId);
    return List.of(
        accounts(accounts, clear),
        loans(customerId, clear),
        cards(customerId, clear),
        orders(customerId, clear),
        transactions(accounts, clear));
  }

  private static Sheet accounts(List<HoldingQueries.Account> accounts, boolean clear) {
    var sheet =
        Sheet.of(
            "accounts",
            "number",
            "product",
            "currency",
            "balance",
            "on",
            "opened",
            "closed",
            "role");
    for (var account : accounts) {
      sheet.row(
          shown(account.accountNo(), clear),
          account.product(),
          account.currency(),
          account.balance(),
          account.balanceOn(),
          account.opened(),
          account.closed(),
          account.role());
    }
    return sheet;
  }

  private Sheet loans(long customerId, boolean clear) {
    var sheet =
        Sheet.of("loans", "number", "currency", "amount", "balance", "months", "since", "state");
    for (var loan : queries.loans(customerId)) {
      sheet.row(
          shown(loan.loanNo(), clear),
          loan.currency(),
          loan.amount(),
          loan.balance(),
          loan.termMonths(),
          loan.granted(),
          loan.status());
    }
    return sheet;
  }

  private Sheet cards(long customerId, boolean clear) {
    var sheet = Sheet.of("cards", "number", "kind", "since", "closed");
    for (var card : queries.cards(customerId)) {
      sheet.row(shown(card.cardNo(), clear), card.type(), card.issued(), card.closed());
    }
    return sheet;
  }

  private Sheet orders(long customerId, boolean clear) {
    var sheet = Sheet.of("orders", "number", "account", "bank", "other", "amount", "kind");
    for (var order : queries.orders(customerId)) {
      sheet.row(
          order.orderNo(),
          shown(order.accountNo(), clear),
          order.bankTo(),
          shown(order.accountTo(), clear),
          order.amount(),
          order.kind());
    }
    return sheet;
  }

  private Sheet transactions(List<HoldingQueries.Account> accounts, boolean clear) {
    var sheet =
        Sheet.of("transactions", "account", "number", "on", "amount", "balance", "kind", "text");
    if (lake.loads().isEmpty()) {
      return sheet;
    }
    var series = lake.series();
    for (var account : accounts) {
      if (account.role().equals(OWNER)) {
        var number = shown(account.accountNo(), clear);
        List<Series.Entry> batch;
        var from = 0;
        do {
          batch = series.transactions(account.id(), from, BATCH);
          batch.forEach(
              entry ->
                  sheet.row(
                      number,
                      entry.txnNo(),
                      entry.bookedOn(),
                      entry.amount(),
                      entry.balanceAfter(),
                      entry.kind(),
                      entry.text()));
          from += BATCH;
        } while (batch.size() == BATCH);
      }
    }
    return sheet;
  }

  private static @Nullable String shown(@Nullable ProtectedText text, boolean clear) {
    if (text == null) {
      return null;
    }
    return clear ? text.clear() : text.toString();
  }
}
