package io.keheng.duplicate;

import io.keheng.audit.Changes;
import io.keheng.identity.Scopes;
import io.keheng.identity.Units;
import io.keheng.merging.CustomerMerging;
import io.keheng.merging.TwinPair;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Customers who may be the same: judged by a table, shown side by side, told apart. */
@Service
@Transactional
public class Pairs {

  static final String READ = "customer.read";
  static final String MERGE = "duplicate.merge";
  private static final TypeReference<Map<String, Boolean>> FACTS = new TypeReference<>() {};

  /**
   * @param common what both have in common, and what speaks against it
   */
  record Line(
      PairQueries.Row pair,
      List<Common> common,
      @Nullable String firstUnit,
      @Nullable String secondUnit) {}

  private final PairQueries queries;
  private final PairRepository repository;
  private final Likeness likeness;
  private final CustomerReach reach;
  private final CustomerMerging merging;
  private final Scopes scopes;
  private final Units units;
  private final Changes changes;
  private final JsonMapper json;
  private final Clock clock;

  Pairs(
      PairQueries queries,
      PairRepository repository,
      Likeness likeness,
      CustomerReach reach,
      CustomerMerging merging,
      Scopes scopes,
      Units units,
      Changes changes,
      JsonMapper json,
      Clock clock) {
    this.queries = queries;
    this.repository = repository;
    this.likeness = likeness;
    this.reach = reach;
    this.merging = merging;
    this.scopes = scopes;
    this.units = units;
    this.changes = changes;
    this.json = json;
    this.clock = clock;
  }

  /** How many pairs are new, and how many found no more. */
  record Counts(int found, int gone) {}

  /**
   * Keeps those pairs that the table finds likely.
   *
   * @param among the customers who were searched for; everybody when null
   */
  @ActsFor("S20-03")
  Counts take(List<TwinPair> pairs, @Nullable Collection<Long> among) {
    var likely = likeness.likely(pairs);
    var found = likely.isEmpty() ? 0 : repository.keep(likely, clock.instant());
    return new Counts(found, repository.gone(likely, among));
  }

  @Transactional(readOnly = true)
  Page<Line> page(PairFilter filter, Paging paging) {
    var scope = scopes.of(READ);
    var lines = lines(queries.page(scope, filter, paging));
    return new Page<>(lines, queries.count(scope, filter), paging.number(), paging.limit());
  }

  /** How many pairs are open that the acting person may see. */
  @Transactional(readOnly = true)
  public long open() {
    return queries.count(scopes.of(READ), new PairFilter(null, null, null, null));
  }

  /** Both are different people: not proposed again while the facts stay. */
  @ActsFor("S20-03")
  void different(long id, long version, String reason) {
    var row = alone(id);
    reach.customer(MERGE, row.firstId());
    reach.customer(MERGE, row.secondId());
    if (row.state() != PairState.OPEN || row.merge() != null) {
      throw Refusal.conflict("duplicate.decided");
    }
    if (!repository.different(id, version, Actor.current().name(), clock.instant(), reason)) {
      throw Refusal.conflict("duplicate.stale");
    }
    changes.record("duplicate", id, "different", null, Map.of("reason", reason));
  }

  /** Both have become one. */
  public void merged(long id) {
    repository.state(id, PairState.MERGED);
  }

  /** Both are two again. */
  public void parted(long id) {
    repository.state(id, PairState.OPEN);
  }

  /** A pair as it is while nobody else can decide on it or on one of the two. */
  public PairQueries.Row alone(long id) {
    var seen = visible(id);
    merging.lock(seen.firstId(), seen.secondId());
    return visible(id);
  }

  PairQueries.Row visible(long id) {
    return queries.one(scopes.of(READ), id).orElseThrow(Refusal::notFound);
  }

  Line line(PairQueries.Row row) {
    return lines(List.of(row)).getFirst();
  }

  private List<Line> lines(List<PairQueries.Row> rows) {
    var names = units.names();
    return rows.stream()
        .map(
            row ->
                new Line(
                    row,
                    Common.of(facts(row)),
                    names.get(row.firstUnitId()),
                    names.get(row.secondUnitId())))
        .toList();
  }

  Map<String, Boolean> facts(PairQueries.Row row) {
    return json.readValue(row.facts(), FACTS);
  }
}
