package io.keheng.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.decision.DecisionModel;
import io.keheng.decision.DecisionTable;
import io.keheng.decision.Fact;
import io.keheng.decision.SqlDecision;
import io.keheng.decision.SqlDialect;
import io.keheng.lake.BookTable;
import io.keheng.lake.ClassifiedBook;
import io.keheng.lake.Lake;
import io.keheng.lake.Metrics;
import io.keheng.lake.MetricsRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Spark and DuckDB put every customer into the same classes, by the same rows and rules. */
@ExtendWith(LocalSpark.class)
class SameClassesTest {

  private static final Path MEASURES = Path.of("../measures");
  private static final Set<String> METRICS =
      Metrics.facts().stream().map(io.keheng.lake.Fact::name).collect(Collectors.toSet());
  private static final int ACCOUNTS = 1500;

  @TempDir Path folder;

  @Test
  void everyTableOfTheMeasuresOverTheWholeBook(SparkServer server) throws Exception {
    Path root = folder.resolve("lake");
    SmallBank.make(root, ACCOUNTS);
    SmallBank.loadFirst(root, ACCOUNTS, 60_000);
    SmallBank.loadSecond(root, ACCOUNTS, 60_000);
    try (Lake duck = SmallBank.open(root);
        Lake spark = SmallBank.open(root, server)) {
      MetricsRun run = duck.metrics().run(SmallBank.MONTH_END, List.of());
      try (ClassifiedBook expected = duck.metrics().classify(run, tables(SqlDialect.DUCKDB));
          ClassifiedBook found = spark.metrics().classify(run, tables(SqlDialect.SPARK));
          Connection both = duck.connect()) {
        String one = copied(expected, folder.resolve("duck.parquet"));
        String other = copied(found, folder.resolve("spark.parquet"));

        assertThat(Compared.columns(both, other)).isEqualTo(Compared.columns(both, one));
        assertThat(Compared.differences(both, one, other)).isEmpty();
        assertThat(classes(both, other)).allSatisfy((table, n) -> assertThat(n).isGreaterThan(1));
      }
      assertThat(run.file().getParent()).isDirectoryNotContaining("glob:**.classes");
    }
  }

  static String copied(ClassifiedBook book, Path file) throws Exception {
    try (var statement = book.connection().createStatement()) {
      statement.execute("COPY %s TO '%s'".formatted(ClassifiedBook.RELATION, file));
    }
    return "read_parquet('%s')".formatted(file);
  }

  /** How many different outcomes each table gave. */
  private static Map<String, Integer> classes(Connection connection, String relation)
      throws Exception {
    Map<String, Integer> found = new TreeMap<>();
    for (BookTable table :
        tables(SqlDialect.DUCKDB).values().stream().flatMap(List::stream).toList()) {
      String count =
          Compared.rows(connection, "SELECT count(DISTINCT \"%s\") FROM %s", table.name(), relation)
              .getFirst();
      found.put(table.name(), Integer.parseInt(count));
    }
    return found;
  }

  /** The tables of both book currencies; customers of a third have none. */
  static Map<String, List<BookTable>> tables(SqlDialect dialect) throws IOException {
    return new TreeMap<>(Map.of("CNY", of("cny", dialect), "CZK", of("czk", dialect)));
  }

  private static List<BookTable> of(String set, SqlDialect dialect) throws IOException {
    List<BookTable> tables = new ArrayList<>();
    try (Stream<Path> files = Files.list(MEASURES.resolve(set))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".dmn")).sorted().toList()) {
        DecisionModel model = DecisionModel.read(Files.readString(file));
        for (DecisionTable table : model.tables()) {
          SqlDecision sql = model.compile(table.decision(), dialect);
          // Others are not of the book: they decide on an act, with facts of it.
          if (METRICS.containsAll(sql.facts().stream().map(Fact::name).toList())) {
            tables.add(new BookTable(table.decision(), set + "'s release \\1", sql, rules(table)));
          }
        }
      }
    }
    assertThat(tables).isNotEmpty();
    return tables;
  }

  private static Map<Integer, List<String>> rules(DecisionTable table) {
    return table.rows().stream()
        .collect(
            Collectors.toMap(
                DecisionTable.Row::number, row -> List.copyOf(row.annotations().values())));
  }
}
