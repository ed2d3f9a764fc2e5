package io.keheng.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Balances computed from amounts against the balance column that the bank itself states. */
class BerkaTest {

  private static final Path BERKA = Path.of("../../shared/data/berka/trans.asc");

  private static final String SOURCE =
      """
      SELECT CAST(trans_id AS VARCHAR) AS txn_no, CAST(account_id AS VARCHAR) AS account_no,
             strptime('19' || "date", '%%Y%%m%%d')::DATE AS booked_on,
             CASE type WHEN 'PRIJEM' THEN amount ELSE -amount END AS amount,
             balance AS balance_after, 'OTHER' AS kind
      FROM read_csv('%s', delim = ';', quote = '"', header = true, nullstr = '',
        types = {'date': 'VARCHAR', 'amount': 'DECIMAL(18,2)', 'balance': 'DECIMAL(18,2)'})\
      """;

  private record Row(LocalDate day, BigDecimal amount, BigDecimal balance) {}

  @TempDir Path folder;

  @Test
  void balancesFromAmountsEqualTheStatedOnesForEveryChainingAccountAndBreaksAreListed()
      throws Exception {
    assumeTrue(Files.exists(BERKA), "Berka's trans.asc is not beside the checkout: skipped");
    Map<String, List<Row>> accounts = read();
    Set<String> expectedBreaks = new HashSet<>();
    Map<String, Map<LocalDate, BigDecimal>> closings = new HashMap<>();
    accounts.forEach(
        (account, rows) -> {
          Map<LocalDate, BigDecimal> closing = closings(rows);
          if (closing == null) {
            expectedBreaks.add(account);
          } else {
            closings.put(account, closing);
          }
        });

    try (TestBank bank = new TestBank(folder)) {
      bank.accounts(accounts.keySet().stream().mapToLong(Long::parseLong).toArray());
      Set<String> found = new HashSet<>();
      LoadReport report =
          bank.lake.load(
              new LoadRequest(
                  "trans.asc",
                  ContentHash.sha256(BERKA),
                  new TransactionSource.Relation(SOURCE.formatted(BERKA)),
                  "SELECT CAST(account_id AS VARCHAR) AS account_no, account_id FROM (%s)"
                      .formatted(bank.lake.snapshots().select(Snapshot.ACCOUNTS))),
              new LoadListener() {
                @Override
                public void broken(BalanceBreak row) {
                  found.add(String.valueOf(row.accountId()));
                }
              });

      assertThat(report.rejectedRows()).isZero();
      assertThat(report.read().rows())
          .isEqualTo(accounts.values().stream().mapToLong(List::size).sum());
      assertThat(found).isEqualTo(expectedBreaks);
      assertThat(closings).hasSizeGreaterThan(300);
      assertStatedBalances(bank, closings, report);
    }
  }

  private static void assertStatedBalances(
      TestBank bank, Map<String, Map<LocalDate, BigDecimal>> closings, LoadReport report) {
    Map<String, Map<LocalDate, BigDecimal>> daily = new HashMap<>();
    LocalDate last = java.util.Objects.requireNonNull(report.lastDay());
    bank.lake
        .series()
        .dailyBalances(
            closings.keySet().stream().map(Long::valueOf).toList(),
            java.util.Objects.requireNonNull(report.firstDay()),
            last)
        .forEach(
            day ->
                daily
                    .computeIfAbsent(String.valueOf(day.accountId()), account -> new HashMap<>())
                    .put(day.day(), day.balance()));
    Set<String> wrong = new HashSet<>();
    closings.forEach(
        (account, stated) ->
            stated.forEach(
                (day, balance) -> {
                  BigDecimal computed =
                      java.util.Objects.requireNonNull(daily.get(account)).get(day);
                  if (computed == null || computed.compareTo(balance) != 0) {
                    wrong.add(account + " " + day + ": " + computed + " is not " + balance);
                  }
                }));
    assertThat(wrong).isEmpty();
  }

  private static Map<String, List<Row>> read() throws Exception {
    Map<String, List<Row>> accounts = new HashMap<>();
    for (String line : Files.readAllLines(BERKA, StandardCharsets.ISO_8859_1)) {
      String[] cell = line.replace("\"", "").split(";", -1);
      if (cell[0].equals("trans_id")) {
        continue;
      }
      LocalDate day =
          LocalDate.of(
              1900 + Integer.parseInt(cell[2].substring(0, 2)),
              Integer.parseInt(cell[2].substring(2, 4)),
              Integer.parseInt(cell[2].substring(4)));
      BigDecimal amount = new BigDecimal(cell[5]);
      accounts
          .computeIfAbsent(cell[1], account -> new ArrayList<>())
          .add(
              new Row(
                  day,
                  cell[3].equals("PRIJEM") ? amount : amount.negate(),
                  new BigDecimal(cell[6])));
    }
    return accounts;
  }

  /** Closing balance of every day, or null when no order within the days makes a chain. */
  private static @Nullable Map<LocalDate, BigDecimal> closings(List<Row> rows) {
    Map<LocalDate, List<Row>> days = new TreeMap<>();
    rows.forEach(row -> days.computeIfAbsent(row.day(), day -> new ArrayList<>()).add(row));
    List<Row> first = days.values().iterator().next();
    for (Row opening : first) {
      Map<LocalDate, BigDecimal> closings = new HashMap<>();
      if (follow(days, opening.balance().subtract(opening.amount()), closings)) {
        return closings;
      }
    }
    return null;
  }

  private static boolean follow(
      Map<LocalDate, List<Row>> days, BigDecimal opening, Map<LocalDate, BigDecimal> closings) {
    BigDecimal balance = opening;
    for (Map.Entry<LocalDate, List<Row>> day : days.entrySet()) {
      if (!canBeOrdered(new ArrayList<>(day.getValue()), balance)) {
        return false;
      }
      for (Row row : day.getValue()) {
        balance = balance.add(row.amount());
      }
      closings.put(day.getKey(), balance);
    }
    return true;
  }

  private static boolean canBeOrdered(List<Row> open, BigDecimal balance) {
    if (open.isEmpty()) {
      return true;
    }
    for (Row row : open) {
      if (row.balance().subtract(row.amount()).compareTo(balance) == 0) {
        List<Row> others = new ArrayList<>(open);
        others.remove(row);
        if (canBeOrdered(others, row.balance())) {
          return true;
        }
      }
    }
    return false;
  }
}
