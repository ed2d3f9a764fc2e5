package io.keheng.demodata;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The movements of one account, month by month, the balance carried along. */
final class DemoFlow {

  private record Move(int day, long cents, String kind, String text) {}

  private static final int LAST_DAY = 28;
  private static final double BROKEN_CHAIN = 0.0004;

  private final FeedFolder files;
  private final List<YearMonth> months;
  private final DemoCustomer customer;
  private final String account;
  private final long instalment;
  private final boolean card;
  private final long income;
  private long balance;
  private int booked;

  DemoFlow(
      FeedFolder files,
      List<YearMonth> months,
      DemoCustomer customer,
      String account,
      boolean card,
      long instalment,
      long opening) {
    this.files = files;
    this.months = months;
    this.customer = customer;
    this.account = account;
    this.card = card;
    this.instalment = instalment;
    this.balance = opening;
    this.income = customer.chance().cents(customer.group().income());
  }

  void write() {
    var group = customer.group();
    for (var i = 0; i < months.size(); i++) {
      if (group.sleepsAfter() > 0 && i >= group.sleepsAfter()) {
        return;
      }
      var moves = moves(months.get(i));
      moves.sort(Comparator.comparingInt(Move::day));
      for (var move : moves) {
        book(months.get(i), move);
      }
      if (balance < 0) {
        var penalty = Math.max(100, -balance / 200);
        book(months.get(i), new Move(LAST_DAY, -penalty, "PENALTY_INTEREST", "透支罚息"));
      }
    }
  }

  private List<Move> moves(YearMonth month) {
    var group = customer.group();
    var chance = customer.chance();
    var moves = new ArrayList<Move>();
    var received = Math.round(income * chance.between(0.9, 1.1));
    for (var i = 0; i < group.incomes(); i++) {
      var day = group.incomes() == 1 ? 10 : 1 + chance.below(LAST_DAY);
      moves.add(
          new Move(
              day,
              received / group.incomes(),
              group.pension() ? "PENSION" : "TRANSFER_IN",
              group.pension() ? "养老金" : group.personal() ? "代发工资" : "货款"));
    }
    pay(moves, Math.round(received * chance.amount(group.spend())) - instalment);
    if (instalment > 0) {
      moves.add(new Move(15, -instalment, "LOAN_INSTALMENT", "还贷"));
    }
    if (group.fee() != null) {
      moves.add(new Move(25, -chance.cents(group.fee()), "FEE", "手续费"));
    }
    if (month.getMonthValue() % 3 == 0 && balance > 10_000) {
      moves.add(new Move(21, balance / 2000, "INTEREST", "结息"));
    }
    return moves;
  }

  private void pay(List<Move> moves, long total) {
    var chance = customer.chance();
    var pieces = chance.within(customer.group().payments());
    for (var i = 0; i < pieces && total > 0; i++) {
      var cents = Math.round((double) total / pieces * chance.between(0.6, 1.4));
      var day = 1 + chance.below(LAST_DAY);
      if (card && chance.happens(0.6)) {
        moves.add(new Move(day, -cents, "CARD_SPEND", "消费"));
      } else if (customer.group().personal() && chance.happens(0.3)) {
        moves.add(new Move(day, -(cents / 10_000 + 1) * 10_000, "CASH_OUT", "取现"));
      } else if (customer.group().personal() && chance.happens(0.3)) {
        moves.add(new Move(day, -cents, "HOUSEHOLD", "水电燃气"));
      } else {
        moves.add(new Move(day, -cents, "TRANSFER_OUT", "转账"));
      }
    }
  }

  /** A payment that the account cannot bear is not made. */
  private void book(YearMonth month, Move move) {
    var floor = -Math.round(customer.group().overdraft() * 100);
    var bank = move.kind().equals("PENALTY_INTEREST");
    if (move.cents() == 0 || move.cents() < 0 && !bank && balance + move.cents() < floor) {
      return;
    }
    balance += move.cents();
    booked++;
    var told = customer.chance().happens(BROKEN_CHAIN) ? balance + 100 : balance;
    book(files, month, account, booked, move.day(), move.cents(), told, move.kind(), move.text());
  }

  static void book(
      FeedFolder files,
      YearMonth month,
      String account,
      int number,
      int day,
      long cents,
      long balance,
      String kind,
      String text) {
    files.row(
        DemoFiles.transactions(month),
        cents,
        account + "-" + number,
        account,
        month.atDay(day).toString(),
        FeedFolder.yuan(cents),
        FeedFolder.yuan(balance),
        kind,
        null,
        null,
        text);
  }
}
