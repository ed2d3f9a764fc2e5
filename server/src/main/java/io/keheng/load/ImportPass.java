package io.keheng.load;

import io.keheng.lake.feed.DirectText;
import io.keheng.lake.feed.Entity;
import io.keheng.lake.feed.FeedDelivery;
import io.keheng.lake.feed.FeedException;
import io.keheng.lake.feed.FeedFile;
import io.keheng.lake.feed.FeedStage;
import io.keheng.lake.feed.StagedFile;
import io.keheng.load.FileOutcome.State;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One pass over recognised files. First every file is staged and checked, so that a bad one stops
 * the import before anything is kept; then each is taken as a whole, in an order in which the later
 * find the earlier.
 */
final class ImportPass {

  private static final int STAGED = 40;

  private final ImportPassFactory with;
  private final ImportOrder order;
  private final FeedDelivery delivery;
  private final FeedStage stage;
  private final Progress progress;
  private final Path work;
  private final PassOutcomes outcomes;
  private final Map<String, StagedFile> staged = new LinkedHashMap<>();

  ImportPass(
      ImportPassFactory with,
      ImportOrder order,
      FeedDelivery delivery,
      FeedStage stage,
      Progress progress,
      Path work) {
    this.with = with;
    this.order = order;
    this.delivery = delivery;
    this.stage = stage;
    this.progress = progress;
    this.work = work;
    this.outcomes = new PassOutcomes(delivery);
  }

  ImportResult run() {
    stageAll();
    if (outcomes.any(State.REFUSED)) {
      return result(LoadState.FAILED);
    }
    with.entities().tellKnown(stage, work);
    if (order.dryRun()) {
      with.transaction()
          .executeWithoutResult(
              status -> {
                status.setRollbackOnly();
                takeAll();
              });
    } else {
      takeAll();
    }
    if (!order.dryRun() && outcomes.took(Entity.TRANSACTIONS)) {
      with.refreshBalances(work);
    }
    return result(outcomes.state(order.dryRun(), progress.cancelled()));
  }

  private ImportResult result(LoadState state) {
    var files = outcomes.all();
    return new ImportResult(order.loadId(), state, files, ImportRunner.first(files));
  }

  private void stageAll() {
    var files = delivery.files();
    for (var i = 0; i < files.size() && !progress.cancelled(); i++) {
      var file = files.get(i);
      progress.at(2 + STAGED * i / files.size(), "import.step.checking", file.name());
      if (!direct(file)) {
        try {
          staged.put(file.name(), stage.stage(file));
        } catch (FeedException e) {
          outcomes.put(FileOutcome.refused(file.name(), file.entity(), Problems.of(e)));
        }
      }
    }
  }

  private static boolean direct(FeedFile file) {
    return file.entity() == Entity.TRANSACTIONS && DirectText.of(file).isPresent();
  }

  private void takeAll() {
    var files = new ArrayList<>(delivery.files());
    for (var i = 0; i < files.size() && !progress.cancelled(); i++) {
      var file = files.get(i);
      progress.at(STAGED + (100 - STAGED) * i / files.size(), "import.step.taking", file.name());
      var taken = guarded(file, () -> take(file));
      outcomes.put(taken);
      if (taken.state() == State.REFUSED && file.entity() != Entity.TRANSACTIONS) {
        return;
      }
    }
  }

  private FileOutcome guarded(FeedFile file, Supplier<FileOutcome> take) {
    try {
      return take.get();
    } catch (RuntimeException e) {
      if (progress.cancelled()) {
        return FileOutcome.without(file.name(), file.entity(), State.NOT_TAKEN);
      }
      return FileOutcome.refused(file.name(), file.entity(), Problems.of(e));
    }
  }

  private FileOutcome take(FeedFile file) {
    var laid = staged.get(file.name());
    if (laid == null) {
      return kept(file, with.transactions().direct(file, delivery, stage, order, progress));
    }
    if (file.entity() == Entity.TRANSACTIONS) {
      return kept(file, with.transactions().staged(laid, stage, order, progress, work));
    }
    if (order.dryRun()) {
      return with.entities().take(stage, laid, order, work);
    }
    return with.transaction()
        .execute(status -> kept(file, with.entities().take(stage, laid, order, work)));
  }

  /** With the data, in one transaction: that is how a crash leaves all or nothing of a file. */
  private FileOutcome kept(FeedFile file, FileOutcome outcome) {
    if (!order.dryRun()) {
      with.loads()
          .file(
              order.loadId(),
              delivery.files().indexOf(file) + 1,
              TransactionIntake.sha256(file.path()),
              outcome);
    }
    return outcome;
  }
}
