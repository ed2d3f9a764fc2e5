package io.keheng.feed;

import io.keheng.load.FileOutcome;
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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Imports a folder of files in the batch window. */
@Component
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "导入一个目录中的数据文件 Imports the files of a folder.")
class ImportCommand implements BatchCommand {

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

  @Option(
      names = "--json",
      defaultValue = "false",
      description = "最后一行为 JSON 汇总 Last line: one JSON object")
  private boolean asJson;

  @Spec private @Nullable CommandSpec spec;

  private final Imports imports;
  private final ImportFiles files;
  private final ImportViews views;
  private final Texts texts;
  private final JsonMapper json;

  ImportCommand(
      Imports imports, ImportFiles files, ImportViews views, Texts texts, JsonMapper json) {
    this.imports = imports;
    this.files = files;
    this.views = views;
    this.texts = texts;
    this.json = json;
  }

  private void tell(ImportStep step) {
    System.err.println(
        "%3d %% %s %s".formatted(step.percent(), texts.text(step.step()), step.file()));
  }

  @Override
  public Integer call() {
    var result = imports.run(template, dir, dryRun, this::tell);
    var out = spec == null ? new java.io.PrintWriter(System.out) : spec.commandLine().getOut();
    var shown = new ArrayList<ImportViews.FileView>();
    for (var file : result.files()) {
      shown.add(views.file(located(result.loadId(), file)));
    }
    if (asJson) {
      out.println(
          json.writeValueAsString(
              new Summary(
                  result.loadId(),
                  template,
                  dryRun,
                  result.state(),
                  views.said(result.problem()),
                  shown)));
    } else {
      shown.forEach(file -> out.println(line(file)));
      out.println(texts.text("import.state." + result.state().name()));
    }
    out.flush();
    var rejected = result.files().stream().anyMatch(file -> file.rejected() > 0);
    return switch (result.state()) {
      case DONE, CHECKED -> rejected ? 1 : 0;
      case DONE_WITH_REJECTIONS -> 1;
      case DRAFT, RUNNING, FAILED, CANCELLED, INTERRUPTED -> 2;
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
