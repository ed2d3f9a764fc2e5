package io.keheng.spark;

import io.keheng.decision.SqlDialect;
import io.keheng.lake.LakeSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.connect.SparkSession;

/** One session of a Spark Connect server. */
final class SparkLakeSession implements LakeSession {

  private static final Map<String, String> CONFIGURATION =
      Map.of(
          "spark.sql.ansi.enabled", "true",
          "spark.sql.ansi.doubleQuotedIdentifiers", "true",
          "spark.sql.ansi.enforceReservedKeywords", "false",
          "spark.sql.caseSensitive", "false",
          "spark.sql.session.timeZone", "UTC");

  private final SparkSession session;
  private final Worker worker;
  private final SparkSettings settings;
  private final Path scratch;

  SparkLakeSession(SparkSession session, Worker worker, SparkSettings settings, Path scratch) {
    this.session = session;
    this.worker = worker;
    this.settings = settings;
    this.scratch = scratch;
    worker.within(
        settings.answerWithin(),
        () -> {
          CONFIGURATION.forEach(session.conf()::set);
          dialect().functions().forEach(session::sql);
          return true;
        },
        this::giveUp);
  }

  @Override
  public SqlDialect dialect() {
    return SqlDialect.SPARK;
  }

  @Override
  public void run(String sql) {
    worker.within(settings.statementWithin(), () -> session.sql(sql), this::giveUp);
  }

  @Override
  public List<Object> column(String sql) {
    List<Row> rows =
        worker.within(
            settings.statementWithin(), () -> session.sql(sql).collectAsList(), this::giveUp);
    return rows.stream().map(row -> row.get(0)).toList();
  }

  /** In files, which a lost worker does not take away and whose size the planner knows. */
  @Override
  public void keep(String name, String select) {
    Path files = scratch.resolve(name);
    run(dialect().write(select, files.toString()));
    run(
        "CREATE OR REPLACE TEMPORARY VIEW %s AS SELECT * FROM %s"
            .formatted(name, dialect().parquet(List.of(files.toString()))));
  }

  private void giveUp() {
    session.interruptAll();
  }

  @Override
  public void close() {
    Worker.goodbye(session::close);
    worker.close();
    removeScratch();
  }

  private void removeScratch() {
    if (!Files.exists(scratch)) {
      return;
    }
    try (Stream<Path> all = Files.walk(scratch)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(one);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
