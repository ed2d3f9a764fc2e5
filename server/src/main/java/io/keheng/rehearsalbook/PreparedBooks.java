package io.keheng.rehearsalbook;

import io.keheng.classification.BookMetrics;
import io.keheng.lake.Lake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * The book of a date made ready to be rehearsed on: the metrics of every customer with the unit and
 * the manager to whom he belongs now. What a finished run computed is taken; else it is computed.
 */
@Component
public class PreparedBooks {

  private final BookMetrics finished;
  private final PlaceQueries places;
  private final Lake lake;

  PreparedBooks(BookMetrics finished, PlaceQueries places, Lake lake) {
    this.finished = finished;
    this.places = places;
    this.lake = lake;
  }

  /**
   * Puts the book into the folder of a rehearsal.
   *
   * @param step told SNAPSHOT, METRICS and PLACES when each begins; may throw to stop
   */
  public void prepare(LocalDate asOf, BookFolder folder, Consumer<String> step)
      throws SQLException {
    var metrics = finished.on(asOf).orElseGet(() -> finished.computed(asOf, step));
    step.accept("PLACES");
    try {
      Files.createDirectories(folder.folder());
      var ready = lake.root().resolve("rehearsals/books");
      Files.createDirectories(ready);
      var kept = ready.resolve(metrics.id() + places.fingerprint() + ".parquet");
      if (!Files.exists(kept)) {
        forget(ready);
        write(metrics.file(), kept);
      }
      share(kept, folder.facts());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Path metrics, Path file) throws IOException, SQLException {
    var csv = Files.createTempFile("keheng-places", ".csv");
    var half = file.resolveSibling(UUID.randomUUID() + ".half");
    try (var connection = lake.connect();
        var statement = connection.createStatement()) {
      places.export(csv);
      statement.execute(PreparedQueries.belonging(csv));
      statement.execute(PreparedQueries.write(metrics, half));
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(csv);
      Files.deleteIfExists(half);
    }
  }

  /** Books of other dates: each rehearsal that used one has it in its own folder. */
  private static void forget(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** Where the file system cannot give a file two names, it is copied. */
  private static void share(Path file, Path other) throws IOException {
    Files.deleteIfExists(other);
    try {
      Files.createLink(other, file);
    } catch (UnsupportedOperationException | IOException e) {
      Files.copy(file, other);
    }
  }
}
