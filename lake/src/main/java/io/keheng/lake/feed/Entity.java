package io.keheng.lake.feed;

import static io.keheng.lake.feed.Target.code;
import static io.keheng.lake.feed.Target.date;
import static io.keheng.lake.feed.Target.money;
import static io.keheng.lake.feed.Target.number;
import static io.keheng.lake.feed.Target.rate;
import static io.keheng.lake.feed.Target.text;
import static io.keheng.lake.feed.Target.whole;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a file may hold, in the order in which an import takes them. */
public enum Entity {
  /** A table that only explains codes of the others. */
  LOOKUP(List.of(), null, List.of()),
  RATES(
      List.of("currency", "quoted_on"),
      null,
      List.of(number("currency").must(), date("quoted_on").must(), rate("rate").must().above0())),
  CUSTOMERS(List.of("customer_no"), null, CustomerTargets.ALL),
  ACCOUNTS(
      List.of("account_no"),
      "opening_balance",
      List.of(
          number("account_no").must(),
          code("product", "SAVINGS", "TERM", "CURRENT", "SETTLEMENT", "INVESTMENT").must(),
          number("currency"),
          date("opened").must(),
          date("closed").notBefore("opened"),
          money("opening_balance"))),
  HOLDERS(
      List.of("account_no", "customer_no"),
      null,
      List.of(
          number("account_no").must(),
          number("customer_no").must(),
          code("role", "OWNER", "AUTHORISED").must())),
  LOANS(
      List.of("loan_no"),
      "amount",
      List.of(
          number("loan_no").must(),
          number("customer_no").must(),
          number("currency"),
          money("amount").must().above0(),
          whole("term_months"),
          money("instalment"),
          date("granted").must(),
          money("balance"),
          code("status", "PERFORMING", "SETTLED", "SETTLED_UNPAID", "IN_ARREARS").must())),
  CARDS(
      List.of("card_no"),
      null,
      List.of(
          number("card_no").must(),
          number("account_no").must(),
          number("customer_no").must(),
          code("type", "JUNIOR", "CLASSIC", "GOLD", "PLATINUM", "DIAMOND", "CREDIT").must(),
          date("issued").must(),
          date("closed").notBefore("issued"))),
  ORDERS(
      List.of("order_no"),
      "amount",
      List.of(
          number("order_no").must(),
          number("account_no").must(),
          number("bank_to"),
          number("account_to"),
          money("amount").must().above0(),
          code("kind", "HOUSEHOLD", "INSURANCE", "LEASING", "LOAN_INSTALMENT", "OTHER"))),
  TRANSACTIONS(
      List.of("txn_no"),
      "amount",
      List.of(
          number("txn_no").must(),
          number("account_no").must(),
          date("booked_on").must(),
          money("amount").must(),
          money("balance_after"),
          code(
              "kind",
              "CASH_IN",
              "CASH_OUT",
              "TRANSFER_IN",
              "TRANSFER_OUT",
              "CARD_SPEND",
              "CARD_WITHDRAWAL",
              "INTEREST",
              "PENALTY_INTEREST",
              "FEE",
              "LOAN_INSTALMENT",
              "INSURANCE",
              "PENSION",
              "HOUSEHOLD",
              "OTHER"),
          number("counterparty_bank"),
          number("counterparty_account"),
          text("text"))),
  /** Complaints of the past, with what became of them. */
  COMPLAINTS(List.of("number"), null, ComplaintTargets.ALL);

  private final List<String> key;
  private final @Nullable String total;
  private final List<Target> targets;

  Entity(List<String> key, @Nullable String total, List<Target> targets) {
    this.key = key;
    this.total = total;
    this.targets = targets;
  }

  @JsonCreator
  static Entity named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** The columns that name one row. */
  public List<String> key() {
    return key;
  }

  /** The amount whose sums the control file states; empty where there is none. */
  public Optional<String> total() {
    return Optional.ofNullable(total);
  }

  public List<Target> targets() {
    return targets;
  }

  Optional<Target> target(String name) {
    return targets.stream().filter(target -> target.name().equals(name)).findFirst();
  }

  /** True where a row names a customer or an account that is not the row itself. */
  boolean pointsBy(String column) {
    return !key.equals(List.of(column)) && target(column).isPresent();
  }
}
