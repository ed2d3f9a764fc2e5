package io.keheng.classification;

import io.keheng.audit.Changes;
import io.keheng.lake.Lake;
import io.keheng.lake.LakeException;
import io.keheng.lake.MetricsRun;
import io.keheng.policy.BookTables;
import io.keheng.policy.Policies;
import io.keheng.shared.Refusal;
import io.keheng.timeline.Book;
import io.keheng.timeline.ChangeGuard;
import io.keheng.timeline.Timelines;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
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

  private final RunMetrics metrics;
  private final Lake lake;
  private final Policies policies;
  private final RunRepository runs;
  private final Timelines timelines;
  private final ChangeGuard guard;
  private final RunNews news;
  private final Changes changes;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final JsonMapper json;
  private final Clock clock;

  Classifier(
      RunMetrics metrics,
      Lake lake,
      Policies policies,
      RunRepository runs,
      Timelines timelines,
      ChangeGuard guard,
      RunNews news,
      Changes changes,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      JsonMapper json,
      Clock clock) {
    this.metrics = metrics;
    this.lake = lake;
    this.policies = policies;
    this.runs = runs;
    this.timelines = timelines;
    this.guard = guard;
    this.news = news;
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
      var measured = metrics.of(id, asOf, step -> progress(id, step, 0, 0));
      try (var book = Book.classify(lake, measured, tables(asOf))) {
        progress(id, "WRITE", 0, measured.customers());
        if (out != null) {
          book.writeCsv(out);
        }
        transaction.executeWithoutResult(status -> write(id, asOf, measured, book));
      }
    } catch (Refusal refused) {
      stop(id, asOf, refused);
      throw refused;
    } catch (LakeException e) {
      throw stopped(id, asOf, Problems.of(e));
    } catch (SQLException e) {
      throw stopped(id, asOf, Problems.of(e));
    } catch (RuntimeException e) {
      stop(id, asOf, Refusal.refused("unexpected"));
      throw e;
    }
  }

  private void write(long id, LocalDate asOf, MetricsRun measured, Book book) {
    var figures =
        timelines.write(
            id, asOf, book, guard, done -> progress(id, "WRITE", done, measured.customers()));
    runs.finish(id, figures, json.writeValueAsString(figures), clock.instant());
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
  private Map<String, BookTables> tables(LocalDate asOf) {
    var found = new LinkedHashMap<String, BookTables>();
    policies
        .books()
        .forEach(
            (currency, set) -> {
              if (!asOf.isBefore(set.effectiveFrom())) {
                found.put(currency, policies.book(set, asOf, lake.dialect()));
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

  private Refusal stopped(long id, LocalDate asOf, Refusal problem) {
    stop(id, asOf, problem);
    return problem;
  }

  private void stop(long id, LocalDate asOf, Refusal problem) {
    var cancelled = problem.key().equals("classification.cancelled");
    var violation = problem.violations().stream().findFirst();
    runs.stop(
        id,
        cancelled ? RunStatus.CANCELLED : RunStatus.FAILED,
        violation.map(v -> v.key()).orElse(problem.key()),
        json.writeValueAsString(violation.map(v -> v.args()).orElse(problem.args())),
        clock.instant());
    if (!cancelled) {
      news.failed(id, asOf);
    }
  }
}
