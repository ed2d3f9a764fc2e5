package io.keheng.checkrun;

import io.keheng.shared.BatchCommand;
import io.keheng.truthfulness.FigureQueries;
import java.util.LinkedHashMap;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import tools.jackson.databind.json.JsonMapper;

/** {@code check-information}: the truthfulness of the whole book. */
@Component
@Command(
    name = "check-information",
    mixinStandardHelpOptions = true,
    description = "客户信息真实性检查 Checks whether what is stored of customers is true.")
class CheckInformationCommand extends BatchCommand {

  private final CheckRuns runs;
  private final FigureQueries figures;

  CheckInformationCommand(CheckRuns runs, FigureQueries figures, JsonMapper json) {
    super(json);
    this.runs = runs;
    this.figures = figures;
  }

  @Override
  protected Outcome run() {
    var run = runs.check();
    var summary = new LinkedHashMap<String, Object>();
    summary.put("command", "check-information");
    summary.put("run", run.id());
    summary.put("customers", run.done());
    summary.put("found", run.found());
    summary.put("corrected", run.corrected());
    var open = new LinkedHashMap<String, Object>();
    figures.byCheck(null).forEach(figure -> open.put(figure.code(), figure.findings()));
    summary.put("open", open);
    return Outcome.of(DONE, summary);
  }
}
