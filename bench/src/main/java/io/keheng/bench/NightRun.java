package io.keheng.bench;

import io.keheng.decision.DecisionModel;
import io.keheng.decision.DecisionTable;
import io.keheng.decision.Fact;
import io.keheng.decision.SqlDecision;
import io.keheng.decision.SqlDialect;
import io.keheng.lake.BookTable;
import io.keheng.lake.ClassifiedBook;
import io.keheng.lake.Lake;
import io.keheng.lake.LakeEngine;
import io.keheng.lake.LakeOptions;
import io.keheng.lake.Metrics;
import io.keheng.lake.MetricsRun;
import io.keheng.lake.Parts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Nights over a lake in a process of its own: totals of new loads, every metric, every table of a
 * set. Arguments: lake, memory of DuckDB, rounds, folder of the set, and the endpoint of Spark or
 * nothing for DuckDB alone. Prints a line for each round: seconds of a first run over new loads, of
 * a following run, and of the classification; then its greatest memory in MiB.
 */
public final class NightRun {

  private static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);

  private static final Set<String> METRICS =
      Metrics.facts().stream().map(io.keheng.lake.Fact::name).collect(Collectors.toSet());

  private NightRun() {}

  public static void main(String[] args) throws Exception {
    Path root = Path.of(args[0]);
    LakeOptions options = new LakeOptions(args[1], Runtime.getRuntime().availableProcessors());
    @Nullable LakeEngine engine =
        args.length < 5
            ? null
            : Parts.engine(
                    "spark", Path.of("none"), Map.of("endpoint", args[4], "answer-within", "PT5M"))
                .orElseThrow();
    try (Lake lake = Lake.open(root, options, engine)) {
      Map<String, List<BookTable>> tables = Map.of("CNY", tables(Path.of(args[3]), lake.dialect()));
      for (int round = 0; round < Integer.parseInt(args[2]); round++) {
        FeedBench.delete(root.resolve("totals"));
        long start = System.nanoTime();
        lake.metrics().run(AS_OF, List.of());
        long first = System.nanoTime();
        MetricsRun run = lake.metrics().run(AS_OF, List.of());
        long following = System.nanoTime();
        long classified = classified(lake, run, tables);
        long end = System.nanoTime();
        System.out.printf(
            "round %.2f %.2f %.2f %d%n",
            (first - start) / 1e9, (following - first) / 1e9, (end - following) / 1e9, classified);
      }
    }
    System.out.println("memory " + memory(ProcessHandle.current().pid()));
    System.exit(0);
  }

  private static long classified(Lake lake, MetricsRun run, Map<String, List<BookTable>> tables)
      throws Exception {
    try (ClassifiedBook book = lake.metrics().classify(run, tables);
        Statement statement = book.connection().createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT count(*) FROM " + ClassifiedBook.RELATION)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static List<BookTable> tables(Path set, SqlDialect dialect) throws IOException {
    List<BookTable> tables = new ArrayList<>();
    try (Stream<Path> files = Files.list(set)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".dmn")).sorted().toList()) {
        DecisionModel model = DecisionModel.read(Files.readString(file));
        for (DecisionTable table : model.tables()) {
          SqlDecision sql = model.compile(table.decision(), dialect);
          if (METRICS.containsAll(sql.facts().stream().map(Fact::name).toList())) {
            tables.add(new BookTable(table.decision(), "bench", sql, Map.of()));
          }
        }
      }
    }
    return tables;
  }

  /** The greatest resident memory of a process so far, in MiB (Linux). */
  static long memory(long process) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }
}
