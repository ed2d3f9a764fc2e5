package io.keheng.classification;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The facts of every Berka client, computed from the raw files in plain Java, day by day. */
final class BerkaBook {

  private static final Set<String> BANK_KINDS = Set.of("UROK", "SANKC. UROK", "SLUZBY");
  private static final Set<String> FEES = Set.of("SANKC. UROK", "SLUZBY");

  private final Path folder;
  private final LocalDate asOf;
  private final YearMonth last;
  private final Map<String, Account> accounts = new HashMap<>();
  private final Map<String, Map<String, Object>> clients = new TreeMap<>();

  private static final class Account {
    boolean open;
    BigDecimal balance = BigDecimal.ZERO;
    BigDecimal fees = BigDecimal.ZERO;
    int rows;
    final Set<YearMonth> months = new HashSet<>();
    final TreeMap<LocalDate, BigDecimal> booked = new TreeMap<>();
  }

  /**
   * @param asOf last day of a month
   */
  BerkaBook(Path folder, LocalDate asOf) {
    this.folder = folder;
    this.asOf = asOf;
    this.last = YearMonth.from(asOf);
  }

  /** Facts by client number. */
  Map<String, Map<String, Object>> facts() {
    read("client.asc", row -> clients.put(row.getField("client_id"), nothing()));
    read("account.asc", this::account);
    read("trans.asc", this::transaction);
    var owners = new HashMap<String, String>();
    var holders = new HashMap<String, String>();
    read(
        "disp.asc",
        row -> {
          holders.put(row.getField("disp_id"), row.getField("client_id"));
          if (row.getField("type").equals("OWNER")) {
            owners.put(row.getField("account_id"), row.getField("client_id"));
          }
        });
    owners.forEach((account, client) -> own(known(clients, client), known(accounts, account)));
    read("loan.asc", row -> loan(row, known(clients, known(owners, row.getField("account_id")))));
    var withCard = new HashSet<String>();
    read(
        "card.asc",
        row -> {
          if (!date(row.getField("issued")).isAfter(asOf)) {
            withCard.add(known(holders, row.getField("disp_id")));
          }
        });
    withCard.forEach(client -> add(known(clients, client), "productsHeld", BigDecimal.ONE));
    return clients;
  }

  private static <T> T known(Map<String, T> map, String key) {
    return Objects.requireNonNull(map.get(key), key);
  }

  private static Map<String, Object> nothing() {
    var facts = new HashMap<String, Object>();
    for (var name :
        List.of(
            "depositBalance",
            "assetBalance",
            "investmentBalance",
            "loanBalance",
            "loanOverdue",
            "feeIncome12m",
            "transactionsPerMonth12m",
            "activeMonths12m",
            "productsHeld",
            "savingsAverage12m",
            "overdraftDays12m",
            "cardSpending12m",
            "accountCount",
            "loanCount")) {
      facts.put(name, BigDecimal.ZERO);
    }
    facts.put("kind", "PERSONAL");
    facts.put("badLoanRecord", false);
    return facts;
  }

  private void account(NamedCsvRecord row) {
    var account = new Account();
    account.open = !date(row.getField("date")).isAfter(asOf);
    accounts.put(row.getField("account_id"), account);
  }

  private void transaction(NamedCsvRecord row) {
    var day = date(row.getField("date"));
    if (day.isAfter(asOf)) {
      return;
    }
    var account = known(accounts, row.getField("account_id"));
    var amount = new BigDecimal(row.getField("amount"));
    var signed = row.getField("type").equals("PRIJEM") ? amount : amount.negate();
    account.balance = account.balance.add(signed);
    account.booked.merge(day, signed, BigDecimal::add);
    if (!day.isBefore(last.minusMonths(11).atDay(1))) {
      account.rows++;
      var symbol = row.getField("k_symbol");
      if (FEES.contains(symbol)) {
        account.fees = account.fees.add(amount);
      }
      if (!BANK_KINDS.contains(symbol)) {
        account.months.add(YearMonth.from(day));
      }
    }
  }

  private void own(Map<String, Object> facts, Account account) {
    add(facts, "depositBalance", account.balance);
    add(facts, "assetBalance", account.balance);
    add(facts, "feeIncome12m", account.fees);
    add(
        facts,
        "transactionsPerMonth12m",
        BigDecimal.valueOf(account.rows).divide(BigDecimal.valueOf(12), 2, RoundingMode.HALF_UP));
    add(facts, "activeMonths12m", BigDecimal.valueOf(account.months.size()));
    add(facts, "savingsAverage12m", average(account));
    add(facts, "overdraftDays12m", BigDecimal.valueOf(overdrawn(account)));
    if (account.open) {
      add(facts, "accountCount", BigDecimal.ONE);
      add(facts, "productsHeld", BigDecimal.ONE);
    }
  }

  private static BigDecimal closing(Account account, LocalDate day) {
    return account.booked.headMap(day, true).values().stream()
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private List<YearMonth> months() {
    return IntStream.range(0, 12).mapToObj(last::minusMonths).toList();
  }

  /** Mean of the twelve means of daily closing balances, as an exact fraction until the end. */
  private BigDecimal average(Account account) {
    if (account.booked.isEmpty()) {
      return BigDecimal.ZERO;
    }
    var lengths = months().stream().map(YearMonth::lengthOfMonth).toList();
    var unit =
        lengths.stream()
            .map(BigInteger::valueOf)
            .reduce(BigInteger.ONE, (a, b) -> a.multiply(b).divide(a.gcd(b)));
    var sum = BigDecimal.ZERO;
    for (var month : months()) {
      var share = new BigDecimal(unit.divide(BigInteger.valueOf(month.lengthOfMonth())));
      for (var day : days(month)) {
        sum = sum.add(closing(account, day).multiply(share));
      }
    }
    var whole = new BigDecimal(unit.multiply(BigInteger.valueOf(12)));
    return sum.divide(whole, 2, RoundingMode.HALF_UP);
  }

  private long overdrawn(Account account) {
    return months().stream()
        .flatMap(month -> days(month).stream())
        .filter(day -> closing(account, day).signum() < 0)
        .count();
  }

  private static List<LocalDate> days(YearMonth month) {
    return month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).toList();
  }

  private void loan(NamedCsvRecord row, Map<String, Object> facts) {
    var granted = date(row.getField("date"));
    if (granted.isAfter(asOf)) {
      return;
    }
    var status = row.getField("status");
    if (status.equals("B") || status.equals("D")) {
      facts.put("badLoanRecord", true);
    }
    if (status.equals("C") || status.equals("D")) {
      var months = granted.until(asOf).toTotalMonths();
      var left =
          new BigDecimal(row.getField("amount"))
              .subtract(
                  new BigDecimal(row.getField("payments")).multiply(BigDecimal.valueOf(months)))
              .max(BigDecimal.ZERO);
      add(facts, "loanBalance", left);
      add(facts, "loanCount", BigDecimal.ONE);
      add(facts, "productsHeld", BigDecimal.ONE);
      if (status.equals("D")) {
        add(facts, "loanOverdue", left);
      }
    }
  }

  private static void add(Map<String, Object> facts, String name, BigDecimal more) {
    facts.merge(name, more, (a, b) -> ((BigDecimal) a).add((BigDecimal) b));
  }

  private static LocalDate date(String yymmdd) {
    return LocalDate.of(
        1900 + Integer.parseInt(yymmdd.substring(0, 2)),
        Integer.parseInt(yymmdd.substring(2, 4)),
        Integer.parseInt(yymmdd.substring(4, 6)));
  }

  private void read(String file, Consumer<NamedCsvRecord> each) {
    try (var reader =
        CsvReader.builder()
            .fieldSeparator(';')
            .ofNamedCsvRecord(folder.resolve(file), StandardCharsets.ISO_8859_1)) {
      reader.forEach(each);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows of the classification's CSV by customer number. */
  static Map<String, NamedCsvRecord> output(Path csv) {
    var rows = new HashMap<String, NamedCsvRecord>();
    try (var reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
      new ArrayList<>(reader.stream().toList())
          .forEach(row -> rows.put(row.getField("customer"), row));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }
}
