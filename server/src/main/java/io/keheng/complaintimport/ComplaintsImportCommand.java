package io.keheng.complaintimport;

import io.keheng.identity.Unit;
import io.keheng.identity.Units;
import io.keheng.shared.BatchCommand;
import io.keheng.shared.Refusal;
import io.keheng.shared.Texts;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Takes in a file of complaints of the past in the batch window. */
@Component
@Command(
    name = "complaints-import",
    mixinStandardHelpOptions = true,
    description = "导入历史投诉文件 Imports a file of past complaints.")
class ComplaintsImportCommand extends BatchCommand {

  @Option(names = "--template", required = true, description = "模板 Mapping template, such as cfpb")
  private String template = "";

  @Option(names = "--file", required = true, description = "文件 The file")
  private Path file = Path.of("");

  @Option(names = "--procedure", description = "处理程序 Procedure; that of the unit when left out")
  private @Nullable String procedure;

  @Option(names = "--unit", description = "机构代码 Code of the unit; the head office when left out")
  private @Nullable String unit;

  private final PastImports imports;
  private final Units units;
  private final Texts texts;

  ComplaintsImportCommand(PastImports imports, Units units, Texts texts, JsonMapper json) {
    super(json);
    this.imports = imports;
    this.units = units;
    this.texts = texts;
  }

  @Override
  protected Outcome run() {
    var done =
        imports.run(
            new PastImports.Order(file, template, procedure, unit == null ? null : unitId(unit)));
    var line =
        texts.text(
            "complaintimport.line", done.rows(), done.added(), done.known(), done.rejected());
    return new Outcome(done.rejected() > 0 ? REJECTED : DONE, done, List.of(line));
  }

  private long unitId(String code) {
    return units
        .byCode(code)
        .map(Unit::id)
        .orElseThrow(() -> Refusal.invalid("unit", "complaint.unit"));
  }
}
