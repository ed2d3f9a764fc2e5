package io.keheng.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Writes the good rows of a load by month and puts the files in their places. */
final class Publication {

  private final Staging staging;
  private final Path root;
  private final String id;
  private final Path folder;

  Publication(Staging staging, String id) {
    this.staging = staging;
    this.root = staging.lake().root();
    this.id = id;
    this.folder = root.resolve(Loads.STAGING).resolve(id);
  }

  /** Writes every month, as many at a time as the engine has threads. */
  List<YearMonth> writeMonths() throws IOException {
    Files.createDirectories(folder);
    List<YearMonth> months =
        Engine.list(
            staging.connection(),
            StagingQueries.months(staging.rows()),
            row -> YearMonth.of(row.getInt(1), row.getInt(2)));
    try (ExecutorService writers = Executors.newFixedThreadPool(staging.lake().threads())) {
      List<Future<?>> written = new ArrayList<>();
      months.forEach(month -> written.add(writers.submit(() -> write(month))));
      for (Future<?> month : written) {
        month.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof LakeException refused ? refused : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LakeException(LakeProblem.CANCELLED, "interrupted", java.util.Map.of());
    }
    return months;
  }

  private void write(YearMonth month) {
    Path file = file(month);
    try (Connection connection = staging.lake().connect()) {
      Engine.run(connection, StagingQueries.writeMonth(staging.rows(), month, file));
      Loads.force(file);
    } catch (SQLException e) {
      throw Engine.failure(e);
    } catch (IOException e) {
      throw Loads.failure(e);
    }
  }

  private Path file(YearMonth month) {
    return folder.resolve(month + ".parquet");
  }

  /** Writes one row per account and returns the file's name below the root. */
  String writeSummary(BalanceChain chain) throws IOException {
    String name = Loads.SUMMARIES + "/" + id + ".parquet";
    Path file = root.resolve(name);
    Files.createDirectories(root.resolve(Loads.SUMMARIES));
    Engine.run(
        staging.connection(),
        StagingQueries.writeSummary(staging.summary(), chain.openings(), chain.breaks(), file));
    Loads.force(file);
    return name;
  }

  /** Moves the months into the lake and returns their names below the root. */
  List<String> moveIntoPlace(List<YearMonth> months) throws IOException {
    List<String> placed = new ArrayList<>();
    for (YearMonth month : months) {
      Path target =
          root.resolve(Loads.TRANSACTIONS).resolve("month=" + month).resolve(id + ".parquet");
      Path parent = root.resolve(Loads.TRANSACTIONS).resolve("month=" + month);
      Files.createDirectories(parent);
      Files.move(file(month), target, StandardCopyOption.ATOMIC_MOVE);
      Loads.force(parent);
      placed.add(root.relativize(target).toString());
    }
    return placed;
  }
}
