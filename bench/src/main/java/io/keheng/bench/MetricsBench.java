package io.keheng.bench;

import io.keheng.lake.ContentHash;
import io.keheng.lake.DelimitedFormat;
import io.keheng.lake.DerivedColumn;
import io.keheng.lake.Lake;
import io.keheng.lake.LakeOptions;
import io.keheng.lake.LoadListener;
import io.keheng.lake.LoadRequest;
import io.keheng.lake.TransactionSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Every metric and ten ten-row tables over the lake, written to Parquet, against one bare pass that
 * groups the same transactions by account: first with no totals kept, so that the transactions are
 * read and summed up, then with the totals of that run, as every later run of the month. Arguments:
 * folder to work in, memory such as 6GB, rounds, then sizes in rows.
 */
public final class MetricsBench {

  private static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);
  private static final int TABLES = 10;

  private MetricsBench() {}

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    LakeOptions options = new LakeOptions(args[1], Runtime.getRuntime().availableProcessors());
    int rounds = Integer.parseInt(args[2]);
    long[] sizes =
        args.length > 3
            ? Arrays.stream(args).skip(3).mapToLong(Long::parseLong).toArray()
            : new long[] {1_000_000, 4_000_000, 16_000_000};
    for (long rows : sizes) {
      measure(folder.resolve("metrics-" + rows), options, rounds, rows);
    }
  }

  private static void measure(Path folder, LakeOptions options, int rounds, long rows)
      throws Exception {
    FeedBench.delete(folder);
    Files.createDirectories(folder);
    Path file = folder.resolve("transactions.csv");
    try (Lake lake = Lake.open(folder.resolve("lake"), options);
        Connection engine = lake.connect()) {
      FeedFile.write(engine, file, rows);
      FeedFile.writeBank(lake, rows);
      lake.load(
          new LoadRequest(
              "bench",
              ContentHash.sha256(file),
              new TransactionSource.Delimited(file, DelimitedFormat.keheng()),
              FeedFile.numbers(rows)),
          LoadListener.SILENT);
      FeedStopwatch first = new FeedStopwatch();
      FeedStopwatch following = new FeedStopwatch();
      FeedStopwatch bare = new FeedStopwatch();
      List<DerivedColumn> tables =
          IntStream.range(0, TABLES).mapToObj(MetricsBench::table).toList();
      for (int round = -1; round < rounds; round++) {
        FeedStopwatch warm = new FeedStopwatch();
        (round < 0 ? warm : bare).time(() -> bare(engine, lake));
        FeedBench.delete(lake.root().resolve("totals"));
        (round < 0 ? warm : first).time(() -> lake.metrics().run(AS_OF, tables));
        (round < 0 ? warm : following).time(() -> lake.metrics().run(AS_OF, tables));
      }
      String what = "metrics and tables, " + rows + " rows, ";
      System.out.println(FeedStopwatch.compare(what + "first run over new loads", first, bare));
      System.out.println(
          FeedStopwatch.compare(what + "following runs of the month", following, bare));
    }
    FeedBench.delete(folder);
  }

  private static void bare(Connection engine, Lake lake) throws Exception {
    String sql =
        """
        SELECT count(*), sum(balance), sum(rows) FROM (
          SELECT account_id, sum(amount) AS balance, count(*) AS rows FROM (%s) GROUP BY account_id)\
        """
            .formatted(lake.transactions());
    try (Statement statement = engine.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      if (!result.next() || result.getLong(1) == 0) {
        throw new IllegalStateException("no accounts");
      }
    }
  }

  /** A ten-row table over three metrics as the compiler of decision tables writes one. */
  private static DerivedColumn table(int number) {
    StringBuilder cases = new StringBuilder("CASE\n");
    for (int row = 0; row < 10; row++) {
      int floor = (10 - row) * (5_000 + 500 * number);
      cases.append(
          """
          WHEN "savingsAverage12m" >= %d AND "loanBalance" < 1000000 AND "activeMonths12m" > %d
          THEN {'outcome': 'grade%d', 'row': %d}\
          """
              .formatted(floor, row % 3, row, row + 1));
    }
    return new DerivedColumn("table" + number, cases.append(" END").toString());
  }
}
