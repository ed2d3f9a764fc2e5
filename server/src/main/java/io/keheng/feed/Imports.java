package io.keheng.feed;

import io.keheng.identity.Scopes;
import io.keheng.lake.feed.FeedDelivery;
import io.keheng.load.FileOutcome;
import io.keheng.load.ImportOrder;
import io.keheng.load.ImportResult;
import io.keheng.load.ImportRunner;
import io.keheng.load.ImportStep;
import io.keheng.load.LoadRepository;
import io.keheng.load.LoadRow;
import io.keheng.load.LoadState;
import io.keheng.load.Problems;
import io.keheng.load.Progress;
import io.keheng.shared.Actor;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Refusal;
import io.keheng.shared.Turns;
import jakarta.annotation.PreDestroy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;

/** Brings a bank's files in: recognised, checked, taken file by file, one import at a time. */
@Service
public class Imports {

  private static final String READ = "import.read";

  private final ImportRunner runner;
  private final Turns turns;
  private final ImportFiles files;
  private final ImportSweep sweep;
  private final FeedTemplates templates;
  private final LoadRepository loads;
  private final ImportDrafts drafts;
  private final Scopes scopes;
  private final Clock clock;
  private final Map<Long, Progress> running = new ConcurrentHashMap<>();
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();

  Imports(
      ImportRunner runner,
      Turns turns,
      ImportFiles files,
      ImportSweep sweep,
      FeedTemplates templates,
      LoadRepository loads,
      ImportDrafts drafts,
      Scopes scopes,
      Clock clock) {
    this.runner = runner;
    this.turns = turns;
    this.files = files;
    this.sweep = sweep;
    this.templates = templates;
    this.loads = loads;
    this.drafts = drafts;
    this.scopes = scopes;
    this.clock = clock;
  }

  /**
   * Imports the files of a folder and waits for the end.
   *
   * @param told hears each step; null for nobody
   * @throws Refusal 409 while another import runs; 422 for an unknown template or folder
   */
  public ImportResult run(
      String template, Path folder, boolean dryRun, @Nullable Consumer<ImportStep> told) {
    var mapping = templates.template(template);
    var list = ImportFiles.in(folder);
    var id = register(template, "COMMAND", folder.toAbsolutePath().normalize());
    var progress = new Progress(told);
    running.put(id, progress);
    try (var held = runner.begin(id)) {
      return runner.run(new ImportOrder(id, mapping, list, dryRun, files.rejects(id)), progress);
    } catch (Refusal busy) {
      loads.end(id, LoadState.FAILED, Problems.of(busy), clock.instant());
      throw busy;
    } finally {
      running.remove(id);
    }
  }

  /** Keeps uploaded files for an import; the template that fits their names best is proposed. */
  long receive(List<? extends ImportFiles.Upload> uploads, @Nullable String template) {
    if (!scopes.of("import.run").wholeBank()) {
      throw Refusal.forbidden("import.whole-bank");
    }
    var name = template == null ? drafts.proposed(uploads) : template;
    templates.template(name);
    sweep.sweep();
    return register(name, "WORKBENCH", files.receive(uploads));
  }

  private long register(String template, String origin, Path folder) {
    return loads.insert(template, origin, folder.toString(), Actor.current(), clock.instant());
  }

  LoadRow load(long id) {
    return loads.byId(id, scopes.of(READ)).orElseThrow(Refusal::notFound);
  }

  List<FileOutcome> outcomes(long id) {
    load(id);
    return loads.files(id);
  }

  Optional<ImportStep> progress(long id) {
    return Optional.ofNullable(running.get(id)).map(Progress::view);
  }

  /** What the files of a load are, by its template; empty once they are taken or gone. */
  Optional<FeedDelivery> recognised(long id) {
    return drafts.recognised(load(id));
  }

  void choose(long id, String template) {
    templates.template(template);
    requireIdle(load(id));
    loads.template(id, template);
    drafts.forget(id);
  }

  private void requireIdle(LoadRow load) {
    if (load.state() == LoadState.RUNNING || running.containsKey(load.id())) {
      throw Refusal.conflict("import.running");
    }
  }

  /** Starts a dry run or the import itself in the background. */
  void start(long id, boolean dryRun) {
    var load = load(id);
    requireIdle(load);
    var mapping = templates.template(load.template());
    var folder = Path.of(load.folder());
    if (!Files.isDirectory(folder)) {
      throw Refusal.conflict("import.files-gone");
    }
    var list = ImportFiles.in(folder);
    var progress = new Progress(null);
    var locale = LocaleContextHolder.getLocale();
    var order = new ImportOrder(id, mapping, list, dryRun, files.rejects(id));
    try {
      turns.background(
          ImportRunner.WORK,
          ImportRunner.RUNNING,
          () -> opened(id, progress),
          opened -> {
            LocaleContextHolder.setLocale(locale);
            run(order, progress, folder);
          },
          background);
    } catch (RejectedExecutionException stopping) {
      running.remove(id);
      loads.end(id, LoadState.FAILED, Problems.of(stopping), clock.instant());
      throw stopping;
    }
  }

  private long opened(long id, Progress progress) {
    runner.open(id);
    running.put(id, progress);
    return id;
  }

  private void run(ImportOrder order, Progress progress, Path folder) {
    try {
      runner.run(order, progress);
    } finally {
      if (!order.dryRun()) {
        drafts.forget(order.loadId());
        files.forget(folder);
      }
      running.remove(order.loadId());
    }
  }

  /** Asks a running import to stop; what of its files was taken by then stays. */
  void cancel(long id) {
    load(id);
    var progress = running.get(id);
    if (progress == null) {
      throw Refusal.conflict("import.not-running");
    }
    progress.cancel();
  }

  Page<LoadRow> history(Paging paging) {
    var scope = scopes.of(READ);
    return new Page<>(
        loads.page(paging, scope), loads.count(scope), paging.number(), paging.limit());
  }

  Path rejects(long id, String file) {
    load(id);
    return files.rejects(id, file);
  }

  @PreDestroy
  void stop() {
    running.values().forEach(Progress::cancel);
    background.close();
  }
}
