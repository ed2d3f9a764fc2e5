package io.keheng.lake;

import io.keheng.decision.SqlDialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A result as Parquet: one file, or a folder of files where an engine writes with many hands. */
final class ParquetFiles {

  static final String HALF = ".half";

  private ParquetFiles() {}

  /** A SELECT over results and files, whoever wrote them. */
  static String select(SqlDialect dialect, List<Path> paths) {
    return "SELECT * FROM " + dialect.parquet(paths.stream().map(Path::toString).toList());
  }

  /** A relation over a result for the embedded engine. */
  static String read(Path path) {
    return SqlDialect.DUCKDB.parquet(
        List.of(Files.isDirectory(path) ? path.resolve("*.parquet").toString() : path.toString()));
  }

  /** As {@link #read(Path)} for an engine. */
  static String select(SqlDialect dialect, Path path) {
    return dialect == SqlDialect.DUCKDB
        ? "SELECT * FROM " + read(path)
        : select(dialect, List.of(path));
  }

  /** Puts what was written whole into its place, when it is on disk; what stands there stays. */
  static void publish(Path half, Path place) throws IOException {
    if (Files.exists(place)) {
      return;
    }
    for (Path file : files(half)) {
      Loads.force(file);
    }
    Files.move(half, place, StandardCopyOption.ATOMIC_MOVE);
  }

  private static List<Path> files(Path path) throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  /** Removes what stands in a folder and has not been touched since. */
  static void removeOld(Path folder, Instant before) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> all = Files.list(folder)) {
      for (Path one : all.toList()) {
        if (Files.getLastModifiedTime(one).toInstant().isBefore(before)) {
          remove(one);
        }
      }
    } catch (IOException e) {
      throw Loads.failure(e);
    }
  }

  /** Removes a result, half or whole, if it is there. */
  static void remove(Path path) {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(one);
      }
    } catch (IOException e) {
      throw Loads.failure(e);
    }
  }
}
