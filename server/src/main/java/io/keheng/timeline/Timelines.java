package io.keheng.timeline;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.keheng.measure.Release;
import io.keheng.policy.Policies;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Carries a classified book into the timelines, in the caller's transaction. */
@Component
public class Timelines {

  /** The work that writes timelines: one at a time, a run or somebody's act. */
  public static final String WORK = "segment.run";

  private static final int REPORT_EVERY = 5_000;

  private final IncomingRepository incoming;
  private final TimelineRepository repository;
  private final Policies policies;
  private final JsonMapper json;

  Timelines(
      IncomingRepository incoming,
      TimelineRepository repository,
      Policies policies,
      JsonMapper json) {
    this.incoming = incoming;
    this.repository = repository;
    this.policies = policies;
    this.json = json;
  }

  /**
   * Writes what differs from the state before and is not held back.
   *
   * @param progress told the customers read so far; may throw to stop
   */
  public Figures write(
      long runId, LocalDate asOf, Book book, ChangeGuard guard, LongConsumer progress) {
    repository.prepare();
    var seen = new Seen();
    incoming.outcomes(csv -> book.outcomes(rows -> outcomes(book, rows, csv, seen, progress)));
    guard.watch(asOf);
    repository.findChanges(asOf);
    var concerned = new HashSet<>(guard.hold(runId, asOf));
    concerned.addAll(repository.concerned());
    if (!concerned.isEmpty()) {
      incoming.facts(csv -> book.facts(rows -> facts(rows, csv, concerned)));
      repository.write(asOf, runId);
    }
    var changed =
        repository.changes().stream()
            .collect(Collectors.toMap(OutcomeCount::tableName, OutcomeCount::number));
    return new Figures(
        seen.customers,
        changed.values().stream().mapToLong(Long::longValue).sum(),
        seen.unclassified,
        byTable(book.tables(), repository.counts()),
        new TreeMap<>(changed));
  }

  /**
   * Puts a class into force from a day on by somebody's act; the caller has the turn of {@link
   * #WORK}.
   */
  public void put(State state) {
    repository.put(state);
  }

  private static final class Seen {
    long customers;
    long unclassified;
  }

  private void outcomes(Book book, ResultSet rows, CsvWriter csv, Seen seen, LongConsumer progress)
      throws SQLException {
    var releases = new LinkedHashMap<String, String>();
    while (rows.next()) {
      var customer = rows.getString("customerId");
      var classified = false;
      for (var table : book.tables()) {
        var outcome = rows.getString(table);
        if (outcome != null) {
          classified = true;
          var release =
              releases.computeIfAbsent(text(rows, table + BookQueries.RELEASE), this::releaseId);
          var fired = "{" + text(rows, table + BookQueries.ROW).replace(';', ',') + "}";
          csv.writeRecord(customer, table, outcome, fired, release);
        }
      }
      seen.unclassified += classified ? 0 : 1;
      if (++seen.customers % REPORT_EVERY == 0) {
        progress.accept(seen.customers);
      }
    }
  }

  private String releaseId(String name) {
    return policies.releases().stream()
        .filter(release -> release.name().equals(name))
        .findFirst()
        .map(Release::id)
        .map(String::valueOf)
        .orElseThrow();
  }

  private void facts(ResultSet rows, CsvWriter csv, Set<Long> concerned) throws SQLException {
    while (rows.next()) {
      var customer = rows.getLong("customerId");
      if (concerned.contains(customer)) {
        csv.writeRecord(Long.toString(customer), json.writeValueAsString(Book.factsOf(rows)));
      }
    }
  }

  private static String text(ResultSet rows, String column) throws SQLException {
    var text = rows.getString(column);
    return text == null ? "" : text;
  }

  private static Map<String, Map<String, Long>> byTable(
      List<String> tables, List<OutcomeCount> counts) {
    var found = new LinkedHashMap<String, Map<String, Long>>();
    tables.forEach(table -> found.put(table, new TreeMap<>()));
    counts.forEach(
        count ->
            found
                .computeIfAbsent(count.tableName(), table -> new TreeMap<>())
                .put(count.outcome(), count.number()));
    return found;
  }
}
