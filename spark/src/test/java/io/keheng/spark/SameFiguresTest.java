package io.keheng.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.lake.Fact;
import io.keheng.lake.Lake;
import io.keheng.lake.Metrics;
import io.keheng.lake.MetricsRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Spark and DuckDB compute the same metrics to the cent, in columns of the same types. */
@ExtendWith(LocalSpark.class)
class SameFiguresTest {

  private static final int ACCOUNTS = 600;
  private static final long TRANSACTIONS = 40_000;

  @TempDir Path folder;

  @Test
  void everyMetricOfEveryCustomer(SparkServer server) throws Exception {
    Path root = folder.resolve("lake");
    SmallBank.make(root, ACCOUNTS);
    SmallBank.loadFirst(root, ACCOUNTS, TRANSACTIONS);
    try (Lake duck = SmallBank.open(root);
        Lake spark = SmallBank.open(root, server)) {
      compare(duck, spark, SmallBank.MONTH_END);

      // Totals of the first load are kept; those of the second are added to them.
      SmallBank.loadSecond(root, ACCOUNTS, TRANSACTIONS);
      MetricsRun found = compare(duck, spark, SmallBank.MONTH_END);
      assertEveryMetricSaysSomething(duck, found);
      assertThat(spark.metrics().customer(found, 7)).isPresent();

      // What the one engine kept serves the other.
      same(
          duck,
          duck.metrics().run(SmallBank.IN_A_MONTH, List.of()),
          spark.metrics().run(SmallBank.IN_A_MONTH, List.of()));
      assertThat(root.resolve("scratch")).isEmptyDirectory();
    }
  }

  @Test
  void aBankWithoutTransactions(SparkServer server) throws Exception {
    Path root = folder.resolve("new");
    SmallBank.make(root, ACCOUNTS);
    try (Lake duck = SmallBank.open(root);
        Lake spark = SmallBank.open(root, server)) {
      compare(duck, spark, SmallBank.MONTH_END);
    }
  }

  /** Each engine from the totals that it keeps itself; the run of Spark. */
  private MetricsRun compare(Lake duck, Lake spark, LocalDate asOf) throws Exception {
    Path totals = duck.root().resolve("totals");
    Path others = folder.resolve("totals of DuckDB");
    swap(totals, others);
    MetricsRun expected = duck.metrics().run(asOf, List.of());
    swap(totals, others);
    MetricsRun found = spark.metrics().run(asOf, List.of());
    same(duck, expected, found);
    assertThat(spark.metrics().latest()).contains(found);
    return found;
  }

  private void swap(Path one, Path other) throws IOException {
    Path aside = folder.resolve("aside");
    Files.createDirectories(one);
    Files.createDirectories(other);
    Files.move(one, aside);
    Files.move(other, one);
    Files.move(aside, other);
  }

  private static void same(Lake lake, MetricsRun one, MetricsRun other) throws Exception {
    try (Connection connection = lake.connect()) {
      String left = relation(one);
      String right = relation(other);
      assertThat(Compared.columns(connection, right)).isEqualTo(Compared.columns(connection, left));
      assertThat(Compared.differences(connection, left, right)).isEmpty();
      assertThat(other.customers()).isEqualTo(one.customers()).isPositive();
    }
  }

  private static void assertEveryMetricSaysSomething(Lake lake, MetricsRun run) throws Exception {
    try (Connection connection = lake.connect()) {
      for (Fact fact : Metrics.facts()) {
        assertThat(
                Compared.rows(
                    connection,
                    "SELECT count(DISTINCT \"%s\") > 1 FROM %s",
                    fact.name(),
                    relation(run)))
            .as(fact.name())
            .containsExactly("true");
      }
    }
  }

  static String relation(MetricsRun run) {
    return "read_parquet('%s%s')"
        .formatted(run.file(), Files.isDirectory(run.file()) ? "/*.parquet" : "");
  }

  static void forget(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }
}
