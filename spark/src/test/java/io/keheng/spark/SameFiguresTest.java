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
    SmallBank.make(root, ACCOUNTS, TRANSACTIONS);
    try (Lake duck = SmallBank.open(root);
        Lake spark = SmallBank.open(root, server)) {
      MetricsRun expected = duck.metrics().run(SmallBank.MONTH_END, List.of());
      forget(root.resolve("totals"));
      MetricsRun found = spark.metrics().run(SmallBank.MONTH_END, List.of());

      same(duck, expected, found);
      assertEveryMetricSaysSomething(duck, found);
      assertThat(spark.metrics().latest()).contains(found);
      assertThat(spark.metrics().customer(found, 7)).isEqualTo(duck.metrics().customer(expected, 7));
      // Totals that the one kept serve the other.
      same(duck, expected, duck.metrics().run(SmallBank.MONTH_END, List.of()));

      LocalDate within = SmallBank.IN_A_MONTH;
      MetricsRun ofSpark = spark.metrics().run(within, List.of());
      forget(root.resolve("totals"));
      same(duck, duck.metrics().run(within, List.of()), ofSpark);
      same(duck, duck.metrics().run(within, List.of()), spark.metrics().run(within, List.of()));
      assertThat(root.resolve("scratch")).isEmptyDirectory();
    }
  }

  @Test
  void aBankWithoutTransactions(SparkServer server) throws Exception {
    Path root = folder.resolve("new");
    SmallBank.make(root, ACCOUNTS, 0);
    try (Lake duck = SmallBank.open(root);
        Lake spark = SmallBank.open(root, server)) {
      same(
          duck,
          duck.metrics().run(SmallBank.MONTH_END, List.of()),
          spark.metrics().run(SmallBank.MONTH_END, List.of()));
    }
  }

  private static void same(Lake lake, MetricsRun one, MetricsRun other) throws Exception {
    try (Connection connection = lake.connect()) {
      String left = relation(one);
      String right = relation(other);
      assertThat(Compared.columns(connection, right))
          .isEqualTo(Compared.columns(connection, left));
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
