package io.keheng.feed;

import io.keheng.lake.Lake;
import io.keheng.lake.Load;
import io.keheng.lake.feed.Entity;
import io.keheng.load.FileOutcome;
import io.keheng.load.FileOutcome.Problem;
import io.keheng.load.FileOutcome.State;
import io.keheng.load.ImportRunner;
import io.keheng.load.LoadRepository;
import io.keheng.load.LoadRow;
import io.keheng.load.LoadState;
import io.keheng.load.TransactionIntake;
import io.keheng.shared.TurnQueries;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Closes the imports of a process that died: says which files were taken and which were not. */
@Component
class LoadRecovery {

  private final LoadRepository loads;
  private final TurnQueries turns;
  private final Lake lake;
  private final Clock clock;

  LoadRecovery(LoadRepository loads, TurnQueries turns, Lake lake, Clock clock) {
    this.loads = loads;
    this.turns = turns;
    this.lake = lake;
    this.clock = clock;
  }

  @EventListener(ApplicationStartedEvent.class)
  void recover() {
    if (loads.running().isEmpty()) {
      return;
    }
    turns
        .take(ImportRunner.WORK)
        .ifPresent(
            held -> {
              try (held) {
                loads.running().forEach(this::recover);
              }
            });
  }

  private void recover(LoadRow load) {
    var known =
        loads.files(load.id()).stream()
            .collect(Collectors.toMap(FileOutcome::file, Function.identity()));
    var folder = Path.of(load.folder());
    if (Files.isDirectory(folder)) {
      var published =
          lake.loads().stream().collect(Collectors.toMap(Load::sha256, l -> l, (a, b) -> a));
      ImportFiles.in(folder).stream()
          .filter(file -> !known.containsKey(file.getFileName().toString()))
          .forEach(file -> recover(load.id(), file, published));
    }
    loads.end(
        load.id(),
        LoadState.INTERRUPTED,
        new Problem("import.interrupted", List.of()),
        clock.instant());
  }

  /** A file of transactions whose manifest stands in the lake was taken, whatever was noted. */
  private void recover(long loadId, Path file, Map<String, Load> published) {
    var name = file.getFileName().toString();
    var sha256 = TransactionIntake.sha256(file);
    var taken = published.get(sha256);
    if (taken == null) {
      loads.file(loadId, 0, sha256, FileOutcome.without(name, null, State.NOT_TAKEN));
      return;
    }
    var rows = taken.report().accepted().rows();
    loads.file(
        loadId,
        0,
        sha256,
        new FileOutcome(
            name,
            Entity.TRANSACTIONS,
            State.COMMITTED,
            rows + taken.report().rejectedRows(),
            rows,
            rows,
            0,
            0,
            taken.report().rejectedRows(),
            List.of(),
            taken.report().read(),
            null,
            taken.report().breaks(),
            List.of(),
            null,
            null));
  }
}
