package io.keheng.feed;

import io.keheng.load.FileOutcome;
import io.keheng.load.ImportResult;
import io.keheng.load.ImportStep;
import io.keheng.load.LoadState;
import io.keheng.shared.BatchCommand;
import io.keheng.shared.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Imports a folder of files in the batch window. */
@Component
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "导入一个目录中的数据文件 Imports the files of a folder.")
class ImportCommand extends BatchCommand {

  /** The last line of {@code --json}. */
  record Summary(
      long id,
      String template,
      boolean dryRun,
      LoadState state,
      @Nullable String problem,
      List<ImportViews.FileView> files) {}

  @Option(
      names = "--template",
      required = true,
      description = "模板 Mapping template, such as keheng or berka")
  private String template = "";

  @Option(names = "--dir", required = true, description = "目录 Folder of the files")
  private Path dir = Path.of("");

  @Option(
      names = "--dry-run",
      defaultValue = "false",
      description = "只检查，不写入 Check only; nothing is kept")
  private boolean dryRun;

  private final Imports imports;
  private final ImportFiles files;
  private final ImportViews views;
  private final Texts texts;

  ImportCommand(
      Imports imports, ImportFiles files, ImportViews views, Texts texts, JsonMapper json) {
    super(json);
    this.imports = imports;
    this.files = files;
    this.views = views;
    this.texts = texts;
  }

  private void tell(ImportStep step) {
    System.err.println(
        "%3d %% %s %s".formatted(step.percent(), texts.text(step.step()), step.file()));
  }

  @Override
  protected Outcome run() {
    var result = imports.run(template, dir, dryRun, this::tell);
    var shown = new ArrayList<ImportViews.FileView>();
    for (var file : result.files()) {
      shown.add(views.file(located(result.loadId(), file)));
    }
    var summary =
        new Summary(
            result.loadId(), template, dryRun, result.state(), views.said(result.problem()), shown);
    return new Outcome(code(result), summary, words(result.state(), shown));
  }

  private List<String> words(LoadState state, List<ImportViews.FileView> files) {
    var words = new ArrayList<String>();
    files.forEach(file -> words.add(line(file)));
    words.add(texts.text("import.state." + state.name()));
    return words;
  }

  private static int code(ImportResult result) {
    var rejected = result.files().stream().anyMatch(file -> file.rejected() > 0);
    return switch (result.state()) {
      case DONE, CHECKED -> rejected ? REJECTED : DONE;
      case DONE_WITH_REJECTIONS -> REJECTED;
      case DRAFT, RUNNING, FAILED, CANCELLED, INTERRUPTED -> FAILED;
    };
  }

  /** The command names rejected rows by path: there is no screen to download them from. */
  private FileOutcome located(long id, FileOutcome file) {
    var rejects = file.rejects();
    return rejects == null ? file : file.rejectsAt(files.rejects(id).resolve(rejects).toString());
  }

  private String line(ImportViews.FileView file) {
    var control = file.control();
    return texts.text(
        "import.line",
        file.file(),
        texts.text("import.file-state." + file.state().name()),
        file.rows(),
        file.added(),
        file.changed(),
        file.unchanged(),
        file.rejected(),
        control == null ? "" : control.credits() + " / " + control.debits(),
        file.breaks(),
        file.problem() == null ? "" : file.problem());
  }
}
