package io.keheng.rehearsal;

import io.keheng.audit.Changes;
import io.keheng.lake.Lake;
import io.keheng.rehearsalbook.BookFolder;
import io.keheng.rehearsalbook.EvaluatedBook;
import io.keheng.rehearsalbook.PreparedBooks;
import io.keheng.rehearsalbook.TablePair;
import io.keheng.shared.Refusal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The steps of one rehearsal: make the book of the date ready, decide it both ways, count, and keep
 * the figures in one transaction. What stops half-way leaves neither figures nor files.
 */
@Component
class Rehearser {

  private static final Logger log = LoggerFactory.getLogger(Rehearser.class);

  static final String CANCELLED = "rehearsal.cancelled";

  /** Making ready, deciding, keeping; each table is one more step. */
  private static final int STEPS = 3;

  /**
   * @param currency of the book that the set classifies
   */
  record Task(long id, String currency, LocalDate asOf, List<TablePair> pairs) {

    long steps() {
      return STEPS + (long) pairs.size();
    }
  }

  private final PreparedBooks books;
  private final Lake lake;
  private final RehearsalRepository repository;
  private final FigureRepository figures;
  private final Changes changes;
  private final TransactionTemplate transaction;
  private final JsonMapper json;
  private final Clock clock;

  Rehearser(
      PreparedBooks books,
      Lake lake,
      RehearsalRepository repository,
      FigureRepository figures,
      Changes changes,
      TransactionTemplate transaction,
      JsonMapper json,
      Clock clock) {
    this.books = books;
    this.lake = lake;
    this.repository = repository;
    this.figures = figures;
    this.changes = changes;
    this.transaction = transaction;
    this.json = json;
    this.clock = clock;
  }

  /** Rehearses; what goes wrong is told by the rehearsal alone. */
  void run(Task task) {
    var folder = BookFolder.of(lake, task.id());
    try {
      rehearse(task, folder);
    } catch (Refusal refused) {
      log.warn("Rehearsal {} stopped: {}", task.id(), refused.key());
      stop(task, folder, refused);
    } catch (SQLException | RuntimeException e) {
      log.error("Rehearsal {} failed", task.id(), e);
      stop(task, folder, Refusal.refused("rehearsal.failed"));
    }
  }

  private void rehearse(Task task, BookFolder folder) throws SQLException {
    books.prepare(task.asOf(), folder, step -> progress(task, step, 0));
    progress(task, "DECIDE", 1);
    try (var book = EvaluatedBook.of(lake, folder, task.currency(), task.pairs())) {
      var cells = new ArrayList<EvaluatedBook.Cell>();
      for (int table = 0; table < task.pairs().size(); table++) {
        progress(task, "COUNT", 2L + table);
        cells.addAll(book.cells(table));
      }
      progress(task, "KEEP", task.steps() - 1);
      book.keep();
      var places = book.places();
      var unknown = book.unknown();
      transaction.executeWithoutResult(
          status -> {
            figures.places(task.id(), places);
            figures.cells(task.id(), cells);
            figures.unknown(task.id(), unknown);
            finish(task, places);
          });
    }
  }

  private void finish(Task task, List<EvaluatedBook.Belonging> places) {
    var customers = places.stream().mapToLong(EvaluatedBook.Belonging::customers).sum();
    var moved = places.stream().mapToLong(EvaluatedBook.Belonging::moved).sum();
    if (!repository.finish(task.id(), customers, moved, clock.instant())) {
      throw Refusal.conflict(CANCELLED);
    }
    changes.record(
        Rehearsals.ENTITY,
        task.id(),
        "rehearsed",
        null,
        Map.of("asOf", task.asOf(), "customers", customers, "moved", moved));
  }

  private void progress(Task task, String step, long done) {
    if (!repository.step(task.id(), step, done, task.steps())) {
      throw Refusal.conflict(CANCELLED);
    }
  }

  private void stop(Task task, BookFolder folder, Refusal problem) {
    folder.remove();
    repository.stop(
        task.id(),
        problem.key().equals(CANCELLED) ? RehearsalStatus.CANCELLED : RehearsalStatus.FAILED,
        problem.key(),
        json.writeValueAsString(problem.args()),
        clock.instant());
  }
}
