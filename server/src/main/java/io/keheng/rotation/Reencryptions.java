package io.keheng.rotation;

import io.keheng.audit.Changes;
import io.keheng.protection.Keys;
import io.keheng.protection.SealedColumns;
import io.keheng.protection.Vault;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import io.keheng.shared.Turns;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Seals values under former keys again with the primary one, while everybody works on: in small
 * transactions, each value only if it still stands as it was read. Stopped anywhere, it goes on
 * from there when it is started again.
 */
@Service
public class Reencryptions {

  private static final String ENTITY = "reencryption";
  static final String WORK = "protection.reencryption";
  private static final String RUNNING = "reencryption.running";
  private static final int BATCH = 500;
  private static final int SHOWN = 20;

  private final List<SealedColumns> places;
  private final Keys keys;
  private final Vault vault;
  private final SealedQueries sealed;
  private final ReencryptionRepository runs;
  private final Turns turns;
  private final TransactionOperations transaction;
  private final Changes changes;
  private final Clock clock;

  Reencryptions(
      List<SealedColumns> places,
      Keys keys,
      Vault vault,
      SealedQueries sealed,
      ReencryptionRepository runs,
      Turns turns,
      TransactionOperations transaction,
      Changes changes,
      Clock clock) {
    this.places = places;
    this.keys = keys;
    this.vault = vault;
    this.sealed = sealed;
    this.runs = runs;
    this.turns = turns;
    this.transaction = transaction;
    this.changes = changes;
    this.clock = clock;
  }

  /** Sealed values of the whole database by the id of their key. */
  public Map<Integer, Long> valuesByKey() {
    var all = new TreeMap<Integer, Long>();
    for (var place : places) {
      for (var column : place.columns()) {
        sealed.countsByKey(place, column).forEach((key, n) -> all.merge(key, n, Long::sum));
      }
    }
    return all;
  }

  /** Runs to the end. */
  public Reencryption run() {
    try (var turn = turns.take(WORK, RUNNING)) {
      var id = open();
      work(id);
      return byId(id);
    }
  }

  /** Starts in the background. */
  @ActsFor({"S12-09", "S12-19"})
  public Reencryption start() {
    return byId(turns.background(WORK, RUNNING, this::open, this::work));
  }

  /** Asks a running one to stop; values already sealed again stay so. */
  public Reencryption cancel(long id) {
    if (!runs.requestCancel(id)) {
      throw Refusal.conflict("reencryption.not-running");
    }
    return byId(id);
  }

  public Reencryption byId(long id) {
    return runs.byId(id).orElseThrow(Refusal::notFound);
  }

  /** The latest ones, newest first. */
  public List<Reencryption> latest() {
    return runs.newest(SHOWN);
  }

  private long open() {
    var primary = keys.held().primary().id();
    var total =
        valuesByKey().entrySet().stream()
            .filter(entry -> entry.getKey() != primary)
            .mapToLong(Map.Entry::getValue)
            .sum();
    return runs.open(primary, total, Actor.current(), clock.instant());
  }

  private void work(long id) {
    var progress = new Progress(id);
    try {
      var state = Reencryption.State.DONE;
      for (var place : places) {
        if (state == Reencryption.State.DONE && !reseal(place, progress)) {
          state = Reencryption.State.CANCELLED;
        }
      }
      end(id, progress.unreadable > 0 ? Reencryption.State.FAILED : state);
    } catch (RuntimeException e) {
      end(id, Reencryption.State.FAILED);
      throw e;
    }
  }

  private void end(long id, Reencryption.State state) {
    transaction.executeWithoutResult(
        status -> {
          runs.end(id, state, clock.instant());
          changes.record(ENTITY, id, "ended", null, byId(id));
        });
  }

  /** False when the end was asked for. */
  private boolean reseal(SealedColumns place, Progress progress) {
    var header = keys.header();
    @Nullable Object after = null;
    while (true) {
      var from = after;
      var rows = sealed.under(place, header, from, BATCH);
      if (rows.isEmpty()) {
        return true;
      }
      transaction.executeWithoutResult(status -> reseal(place, rows, progress));
      if (!runs.step(progress.id, progress.done, progress.unreadable)) {
        return false;
      }
      after = rows.getLast().id();
    }
  }

  private void reseal(SealedColumns place, List<SealedQueries.Row> rows, Progress progress) {
    for (var column : place.columns()) {
      var replacements = new ArrayList<SealedQueries.Replacement>();
      for (var row : rows) {
        var before = row.values().get(column);
        if (before != null && !keys.sealedByPrimary(before)) {
          var after = resealed(place.place(column), row.id(), before, progress);
          if (after != null) {
            replacements.add(new SealedQueries.Replacement(row.id(), before, after));
          }
        }
      }
      if (!replacements.isEmpty()) {
        progress.done += sealed.replace(place, column, replacements);
      }
    }
  }

  private byte @Nullable [] resealed(String place, Object id, byte[] before, Progress progress) {
    try {
      return vault.seal(place, id, vault.open(place, id, before));
    } catch (IllegalStateException unreadable) {
      progress.unreadable++;
      return null;
    }
  }

  private static final class Progress {
    final long id;
    long done;
    long unreadable;

    Progress(long id) {
      this.id = id;
    }
  }
}
