package io.keheng.load;

import io.keheng.audit.Happenings;
import io.keheng.lake.Lake;
import io.keheng.lake.feed.FeedDelivery;
import io.keheng.lake.feed.FeedStage;
import io.keheng.load.FileOutcome.Problem;
import io.keheng.load.FileOutcome.State;
import io.keheng.shared.Refusal;
import io.keheng.shared.TurnQueries;
import io.keheng.shared.Turns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Runs one import from its files to its outcome, one import at a time. */
@Component
public class ImportRunner {

  /** The turn of imports. */
  public static final String WORK = "keheng.import";

  /** Why none begins while another has the turn. */
  public static final String RUNNING = "import.running";

  private final Lake lake;
  private final Turns turns;
  private final ImportPassFactory passes;
  private final LoadRepository loads;
  private final Happenings happenings;
  private final Clock clock;
  private final Path home;

  ImportRunner(
      Lake lake,
      Turns turns,
      ImportPassFactory passes,
      LoadRepository loads,
      Happenings happenings,
      Clock clock,
      @Value("${keheng.home}") Path home) {
    this.lake = lake;
    this.turns = turns;
    this.passes = passes;
    this.loads = loads;
    this.happenings = happenings;
    this.clock = clock;
    this.home = home;
  }

  /** The right to run an import; refuses (409) while another runs, or when this one is over. */
  public TurnQueries.Turn begin(long loadId) {
    var held = turns.take(WORK, RUNNING);
    try {
      open(loadId);
      return held;
    } catch (RuntimeException e) {
      held.close();
      throw e;
    }
  }

  /** Marks an import as running, by who has the turn; refuses (409) one that is over. */
  public void open(long loadId) {
    if (!loads.start(loadId, clock.instant())) {
      throw Refusal.conflict("import.over");
    }
  }

  /** Runs the order, by who has the turn; a failure is a result, and is kept with the load. */
  public ImportResult run(ImportOrder order, Progress progress) {
    loads.forgetFiles(order.loadId());
    var result = attempt(order, progress);
    var place = 0;
    for (var file : result.files()) {
      place++;
      loads.file(order.loadId(), place, null, file);
    }
    loads.end(order.loadId(), result.state(), result.problem(), clock.instant());
    happenings.record("import", order.loadId(), "ended", new Ended(result.state(), files(result)));
    return result;
  }

  /** What the trail keeps of an import. */
  private record Ended(LoadState state, List<String> files) {}

  private static List<String> files(ImportResult result) {
    return result.files().stream().map(FileOutcome::file).toList();
  }

  private ImportResult attempt(ImportOrder order, Progress progress) {
    var work = work();
    try (var duck = lake.connect()) {
      progress.at(1, "import.step.recognising", "");
      var delivery = FeedDelivery.recognise(duck, order.template(), order.files(), work);
      var refused = refused(delivery);
      if (!refused.isEmpty()) {
        return new ImportResult(order.loadId(), LoadState.FAILED, refused, first(refused));
      }
      try (var stage = new FeedStage(duck, delivery, "load" + order.loadId())) {
        return passes.pass(order, delivery, stage, progress, work).run();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (RuntimeException e) {
      return new ImportResult(
          order.loadId(),
          progress.cancelled() ? LoadState.CANCELLED : LoadState.FAILED,
          List.of(),
          Problems.of(e));
    } finally {
      FeedStage.remove(work);
    }
  }

  /** Why nothing can be begun: files that are not what they should be, or are not there. */
  private static List<FileOutcome> refused(FeedDelivery delivery) {
    var refused = new ArrayList<FileOutcome>();
    delivery
        .refused()
        .forEach((file, why) -> refused.add(FileOutcome.refused(file, null, Problems.of(why))));
    delivery
        .missing()
        .forEach(
            pattern ->
                refused.add(
                    FileOutcome.refused(
                        pattern, null, new Problem("feed.file-missing", List.of(pattern)))));
    if (delivery.files().isEmpty() && refused.isEmpty()) {
      refused.add(FileOutcome.refused("", null, new Problem("feed.no-files", List.of())));
    }
    if (!refused.isEmpty()) {
      delivery
          .files()
          .forEach(
              file ->
                  refused.add(FileOutcome.without(file.name(), file.entity(), State.NOT_TAKEN)));
    }
    return refused;
  }

  static @Nullable Problem first(List<FileOutcome> outcomes) {
    return outcomes.stream()
        .map(FileOutcome::problem)
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private Path work() {
    try {
      var parent = home.resolve("tmp");
      Files.createDirectories(parent);
      return Files.createTempDirectory(parent, "import");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
