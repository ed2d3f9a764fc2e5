package io.keheng.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.decision.SqlDialect;
import io.keheng.lake.ClassifiedBook;
import io.keheng.lake.Lake;
import io.keheng.lake.MetricsRun;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run on a cluster ends right although one of its two workers dies in the middle of it. */
class LostWorkerTest {

  private static final int ACCOUNTS = 900;
  private static final long TRANSACTIONS = 120_000;

  @TempDir Path folder;

  @Test
  void aRunEndsRightWithoutTheWorkerThatIsKilledInTheMiddleOfAStatement() throws Exception {
    Path root = folder.resolve("lake");
    SmallBank.make(root, ACCOUNTS);
    SmallBank.loadFirst(root, ACCOUNTS, TRANSACTIONS);
    SmallBank.loadSecond(root, ACCOUNTS, TRANSACTIONS);
    try (SparkCluster cluster = new SparkCluster(folder.resolve("cluster"), 2);
        SparkServer server = cluster.server(List.of())) {
      try (Lake spark =
          Lake.open(
              root,
              SmallBank.OPTIONS,
              new Watched(server.engine(), "booked", () -> killWhenAtWork(cluster, server)))) {
        MetricsRun found = spark.metrics().run(SmallBank.MONTH_END, List.of());
        assertThat(server.jvm().wrote("while it was being computed, its executor exited"))
            .as(server.jvm().lines("(?i)lost|failed"))
            .isTrue();
        try (ClassifiedBook classes =
            spark.metrics().classify(found, SameClassesTest.tables(SqlDialect.SPARK))) {
          compare(root, found, classes);
        }
      }
    }
  }

  /** Kills a worker at the moment at which its executor is given a task. */
  private static void killWhenAtWork(SparkCluster cluster, SparkServer server) {
    AtomicBoolean struck = new AtomicBoolean();
    server
        .jvm()
        .listen(
            line -> {
              if (line.contains("Starting task")
                  && cluster.executorsOf(0).stream()
                      .anyMatch(id -> line.contains("executor " + id + ","))
                  && struck.compareAndSet(false, true)) {
                cluster.kill(0);
              }
            });
  }

  private void compare(Path root, MetricsRun found, ClassifiedBook classes) throws Exception {
    SameFiguresTest.forget(root.resolve("totals"));
    try (Lake duck = SmallBank.open(root);
        Connection both = duck.connect()) {
      MetricsRun expected = duck.metrics().run(SmallBank.MONTH_END, List.of());
      assertThat(
              Compared.differences(
                  both, SameFiguresTest.relation(expected), SameFiguresTest.relation(found)))
          .isEmpty();
      try (ClassifiedBook own =
          duck.metrics().classify(expected, SameClassesTest.tables(SqlDialect.DUCKDB))) {
        assertThat(
                Compared.differences(
                    both,
                    SameClassesTest.copied(own, folder.resolve("duck.parquet")),
                    SameClassesTest.copied(classes, folder.resolve("spark.parquet"))))
            .isEmpty();
      }
    }
  }
}
