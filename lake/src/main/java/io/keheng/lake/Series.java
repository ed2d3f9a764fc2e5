package io.keheng.lake;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Balances and flows over time of chosen accounts, each in the account's own currency. */
public final class Series {

  /** Closing balance of one account on one day. */
  public record DailyBalance(long accountId, LocalDate day, BigDecimal balance) {}

  /**
   * One account in one month.
   *
   * @param average average of the daily closing balances
   * @param inflow sum of credits
   * @param outflow sum of debits without sign
   */
  public record Month(
      long accountId, YearMonth month, BigDecimal average, BigDecimal inflow, BigDecimal outflow) {}

  /**
   * One transaction as the account sees it.
   *
   * @param counterpartyLast4 the last four digits of the other account
   */
  public record Entry(
      String txnNo,
      LocalDate bookedOn,
      BigDecimal amount,
      @Nullable BigDecimal balanceAfter,
      @Nullable String kind,
      @Nullable String counterpartyBank,
      @Nullable String counterpartyLast4,
      @Nullable String text) {}

  private final Lake lake;

  Series(Lake lake) {
    this.lake = lake;
  }

  /** Closing balance of every day from {@code from} to {@code to}, both included. */
  public List<DailyBalance> dailyBalances(List<Long> accounts, LocalDate from, LocalDate to) {
    try (Connection connection = lake.connect()) {
      return Engine.list(
          connection,
          new SeriesQueries(lake).daily(accounts, from, to),
          row ->
              new DailyBalance(
                  row.getLong(1), row.getObject(2, LocalDate.class), row.getBigDecimal(3)));
    } catch (SQLException e) {
      throw Engine.failure(e);
    }
  }

  /** The {@code months} calendar months that end with {@code last}, oldest first per account. */
  public List<Month> monthly(List<Long> accounts, YearMonth last, int months) {
    try (Connection connection = lake.connect()) {
      return Engine.list(
          connection,
          new SeriesQueries(lake).monthly(accounts, last.minusMonths(months - 1L), last),
          row ->
              new Month(
                  row.getLong(1),
                  YearMonth.from(row.getObject(2, LocalDate.class)),
                  row.getBigDecimal(3),
                  row.getBigDecimal(4),
                  row.getBigDecimal(5)));
    } catch (SQLException e) {
      throw Engine.failure(e);
    }
  }

  /** Transactions of an account, latest first; {@code offset} from 0, {@code limit} 1 or more. */
  public List<Entry> transactions(long accountId, int offset, int limit) {
    try (Connection connection = lake.connect()) {
      return Engine.list(
          connection,
          new SeriesQueries(lake).transactions(accountId, offset, limit),
          row ->
              new Entry(
                  row.getString(1),
                  row.getObject(2, LocalDate.class),
                  row.getBigDecimal(3),
                  row.getBigDecimal(4),
                  row.getString(5),
                  row.getString(6),
                  row.getString(7),
                  row.getString(8)));
    } catch (SQLException e) {
      throw Engine.failure(e);
    }
  }

  /** Number of transactions of an account. */
  public long count(long accountId) {
    try (Connection connection = lake.connect()) {
      return Engine.one(
          connection, new SeriesQueries(lake).count(accountId), row -> row.getLong(1));
    } catch (SQLException e) {
      throw Engine.failure(e);
    }
  }
}
