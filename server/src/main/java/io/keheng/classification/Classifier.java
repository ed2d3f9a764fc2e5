package io.keheng.classification;

import io.keheng.audit.Changes;
import io.keheng.lake.BookTable;
import io.keheng.lake.Lake;
import io.keheng.lake.LakeException;
import io.keheng.lake.MetricsRun;
import io.keheng.ledger.LedgerSnapshots;
import io.keheng.policy.Policies;
import io.keheng.shared.Refusal;
import io.keheng.timeline.Book;
import io.keheng.timeline.Timelines;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The steps of one run: copy the book to the lake, compute the metrics, classify, write what
 * changed in one transaction.
 */
@Component
class Classifier {

  private static final Logger log = LoggerFactory.getLogger(Classifier.class);

  private final LedgerSnapshots snapshots;
  private final Lake lake;
  private final Policies policies;
  private final RunRepository runs;
  private final Timelines timelines;
  private final Changes changes;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final JsonMapper json;
  private final Clock clock;

  Classifier(
      LedgerSnapshots snapshots,
      Lake lake,
      Policies policies,
      RunRepository runs,
      Timelines timelines,
      Changes changes,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      JsonMapper json,
      Clock clock) {
    this.snapshots = snapshots;
    this.lake = lake;
    this.policies = policies;
    this.runs = runs;
    this.timelines = timelines;
    this.changes = changes;
    this.events = events;
    this.transaction = transaction;
    this.json = json;
    this.clock = clock;
  }

  /** As {@link #run}, with the failure told by the run alone. */
  void runQuietly(long id, LocalDate asOf) {
    try {
      run(id, asOf, null);
    } catch (Refusal refused) {
      log.warn("Classification {} as of {} stopped: {}", id, asOf, refused.key());
    } catch (RuntimeException e) {
      log.error("Classification {} as of {} failed", id, asOf, e);
    }
  }

  void run(long id, LocalDate asOf, @Nullable Path out) {
    try {
      progress(id, "SNAPSHOT", 0, 0);
      snapshots.refresh();
      progress(id, "METRICS", 0, 0);
      var metrics = lake.metrics().run(asOf, List.of());
      try (var book = Book.classify(lake, metrics, tables(asOf))) {
        progress(id, "WRITE", 0, metrics.customers());
        if (out != null) {
          book.writeCsv(out);
        }
        transaction.executeWithoutResult(status -> write(id, asOf, metrics, book));
      }
    } catch (Refusal refused) {
      stop(id, refused);
      throw refused;
    } catch (LakeException e) {
      throw stopped(id, Problems.of(e));
    } catch (SQLException e) {
      throw stopped(id, Problems.of(e));
    } catch (RuntimeException e) {
      stop(id, Refusal.refused("unexpected"));
      throw e;
    }
  }

  private void write(long id, LocalDate asOf, MetricsRun metrics, Book book) {
    var figures =
        timelines.write(id, asOf, book, done -> progress(id, "WRITE", done, metrics.customers()));
    runs.finish(
        id,
        figures,
        json.writeValueAsString(figures),
        metrics.id(),
        lake.root().relativize(metrics.file()).toString(),
        clock.instant());
    changes.record(
        "classification",
        id,
        "classified",
        null,
        Map.of("asOf", asOf, "changes", figures.changes()));
    if (figures.changes() > 0) {
      events.publishEvent(new ClassesChanged(id, asOf));
    }
  }

  /** The tables by book currency, of the sets that are in force on the date. */
  private Map<String, List<BookTable>> tables(LocalDate asOf) {
    var found = new LinkedHashMap<String, List<BookTable>>();
    policies
        .books()
        .forEach(
            (currency, set) -> {
              if (!asOf.isBefore(set.effectiveFrom())) {
                found.put(currency, policies.compiled(set, asOf, lake.dialect()));
              }
            });
    if (found.isEmpty()) {
      throw Refusal.invalid("asOf", "classification.no-measures", asOf.toString());
    }
    return found;
  }

  private void progress(long id, String step, long done, long total) {
    if (!runs.step(id, step, done, total)) {
      throw Refusal.conflict("classification.cancelled");
    }
  }

  private Refusal stopped(long id, Refusal problem) {
    stop(id, problem);
    return problem;
  }

  private void stop(long id, Refusal problem) {
    var cancelled = problem.key().equals("classification.cancelled");
    var violation = problem.violations().stream().findFirst();
    runs.stop(
        id,
        cancelled ? RunStatus.CANCELLED : RunStatus.FAILED,
        violation.map(v -> v.key()).orElse(problem.key()),
        json.writeValueAsString(violation.map(v -> v.args()).orElse(problem.args())),
        clock.instant());
  }
}
