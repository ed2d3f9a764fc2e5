package io.keheng.bench;

import io.keheng.lake.ContentHash;
import io.keheng.lake.DelimitedFormat;
import io.keheng.lake.Lake;
import io.keheng.lake.LakeOptions;
import io.keheng.lake.LoadListener;
import io.keheng.lake.LoadReport;
import io.keheng.lake.LoadRequest;
import io.keheng.lake.TransactionSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Delimited text to checked Parquet, content hash and forced writes included, against DuckDB's bare
 * {@code COPY (SELECT * FROM read_csv(…)) TO … (FORMAT parquet)} of the same file. Arguments:
 * folder to work in, memory such as 6GB, rounds, then sizes in rows.
 */
public final class FeedBench {

  private FeedBench() {}

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    LakeOptions options = new LakeOptions(args[1], Runtime.getRuntime().availableProcessors());
    int rounds = Integer.parseInt(args[2]);
    long[] sizes =
        args.length > 3
            ? Arrays.stream(args).skip(3).mapToLong(Long::parseLong).toArray()
            : new long[] {1_000_000, 4_000_000, 16_000_000};
    for (long rows : sizes) {
      measure(folder.resolve("feed-" + rows), options, rounds, rows);
    }
  }

  private static void measure(Path folder, LakeOptions options, int rounds, long rows)
      throws Exception {
    delete(folder);
    Files.createDirectories(folder);
    Path file = folder.resolve("transactions.csv");
    try (Lake lake = Lake.open(folder.resolve("generator"), options);
        Connection engine = lake.connect()) {
      FeedFile.write(engine, file, rows);
    }
    FeedStopwatch ours = new FeedStopwatch();
    FeedStopwatch bare = new FeedStopwatch();
    for (int round = -1; round < rounds; round++) {
      bare(folder, file, options, round < 0 ? new FeedStopwatch() : bare);
      ours(folder, file, options, rows, round < 0 ? new FeedStopwatch() : ours);
    }
    System.out.println(FeedStopwatch.compare("feed, " + rows + " rows", ours, bare));
    delete(folder);
  }

  private static void bare(Path folder, Path file, LakeOptions options, FeedStopwatch watch)
      throws Exception {
    try (Lake lake = Lake.open(folder.resolve("bare"), options);
        Connection engine = lake.connect()) {
      watch.time(
          () ->
              FeedFile.run(
                  engine,
                  "COPY (SELECT * FROM read_csv('%s')) TO '%s' (FORMAT parquet)"
                      .formatted(file, folder.resolve("bare.parquet"))));
    }
  }

  private static void ours(
      Path folder, Path file, LakeOptions options, long rows, FeedStopwatch watch)
      throws Exception {
    Path root = folder.resolve("lake");
    delete(root);
    try (Lake lake = Lake.open(root, options)) {
      FeedFile.writeBank(lake, rows);
      watch.time(
          () -> {
            LoadReport report =
                lake.load(
                    new LoadRequest(
                        "bench",
                        ContentHash.sha256(file),
                        new TransactionSource.Delimited(file, DelimitedFormat.keheng()),
                        FeedFile.numbers(rows)),
                    LoadListener.SILENT);
            if (report.accepted().rows() != rows || report.breaks() != 0) {
              throw new IllegalStateException("the load is not what was generated: " + report);
            }
          });
    }
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
