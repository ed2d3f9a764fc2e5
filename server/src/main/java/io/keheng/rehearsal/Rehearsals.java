package io.keheng.rehearsal;

import io.keheng.audit.Changes;
import io.keheng.lake.Lake;
import io.keheng.rehearsalbook.BookFolder;
import io.keheng.rehearsalbook.DraftTables;
import io.keheng.rehearsalbook.TablePair;
import io.keheng.revision.Proposal;
import io.keheng.revision.Revisions;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import io.keheng.shared.Turns;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Rehearsals of drafts on the whole book, one at a time. */
@Service
class Rehearsals {

  static final String ENTITY = "rehearsal";
  static final String WORK = "rehearsal.run";

  private static final String RUNNING = "rehearsal.running";

  private final Revisions revisions;
  private final DraftTables drafts;
  private final Prices prices;
  private final Rehearser rehearser;
  private final RehearsalRepository repository;
  private final Turns turns;
  private final Lake lake;
  private final Changes changes;
  private final JsonMapper json;
  private final Clock clock;

  Rehearsals(
      Revisions revisions,
      DraftTables drafts,
      Prices prices,
      Rehearser rehearser,
      RehearsalRepository repository,
      Turns turns,
      Lake lake,
      Changes changes,
      JsonMapper json,
      Clock clock) {
    this.revisions = revisions;
    this.drafts = drafts;
    this.prices = prices;
    this.rehearser = rehearser;
    this.repository = repository;
    this.turns = turns;
    this.lake = lake;
    this.changes = changes;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Starts a rehearsal of the present texts of a revision in the background; gives its id.
   *
   * @param tables tables by name; null for those that the draft can change
   */
  @ActsFor("S03-05")
  long start(long revision, LocalDate asOf, String name, @Nullable List<String> tables) {
    if (asOf.isAfter(LocalDate.now(clock))) {
      throw Refusal.invalid("asOf", "rehearsal.future", asOf.toString());
    }
    var proposal = revisions.proposal(revision);
    var currency = proposal.set().currency();
    if (currency == null) {
      throw Refusal.refused("rehearsal.no-book");
    }
    var pairs = drafts.of(proposal.set(), proposal.texts(), asOf, tables);
    return turns
        .background(
            WORK,
            RUNNING,
            () -> new Rehearser.Task(open(proposal, asOf, name, pairs), currency, asOf, pairs),
            rehearser::run)
        .id();
  }

  private long open(Proposal proposal, LocalDate asOf, String name, List<TablePair> pairs) {
    repository.endInterrupted(clock.instant()).forEach(id -> BookFolder.of(lake, id).remove());
    return repository.insert(
        proposal,
        json.writeValueAsString(proposal.texts()),
        name,
        asOf,
        json.writeValueAsString(setup(proposal, asOf, pairs)),
        Actor.current(),
        clock.instant());
  }

  private Setup setup(Proposal proposal, LocalDate asOf, List<TablePair> pairs) {
    return new Setup(
        pairs.stream()
            .map(
                pair ->
                    new Setup.RehearsedTable(
                        pair.name(),
                        pair.release(),
                        proposal.texts().containsKey(pair.table().modelName()),
                        pair.draft().decision(pair.table().decision()).facts(),
                        prices.of(proposal.set(), Map.of(), asOf, pair.name()),
                        prices.of(proposal.set(), proposal.texts(), asOf, pair.name())))
            .toList());
  }

  /** Asks a running rehearsal to stop; it leaves nothing half done. */
  void cancel(long id) {
    byId(id);
    if (!repository.requestCancel(id)) {
      throw Refusal.conflict("rehearsal.not-running");
    }
  }

  @Transactional
  void rename(long id, String name) {
    var before = byId(id);
    repository.rename(id, name);
    changes.record(ENTITY, id, "renamed", Map.of("name", before.name()), Map.of("name", name));
  }

  /** Removes a rehearsal with its figures and files; refuses (409) while it runs. */
  @Transactional
  void delete(long id) {
    var row = byId(id);
    if (row.status() == RehearsalStatus.RUNNING) {
      throw Refusal.conflict("rehearsal.still-running");
    }
    if (revisions.attached(id)) {
      throw Refusal.conflict("rehearsal.attached");
    }
    repository.delete(id);
    changes.record(ENTITY, id, "deleted", Map.of("name", row.name()), null);
    BookFolder.of(lake, id).remove();
  }

  private RehearsalRow byId(long id) {
    return repository.byId(id).orElseThrow(Refusal::notFound);
  }
}
