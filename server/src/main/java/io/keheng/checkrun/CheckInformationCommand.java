package io.keheng.checkrun;

import io.keheng.shared.BatchCommand;
import io.keheng.truthfulness.FigureQueries;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code check-information}: the truthfulness of the whole book. */
@Component
@Command(
    name = "check-information",
    mixinStandardHelpOptions = true,
    description = "客户信息真实性检查 Checks whether what is stored of customers is true.")
class CheckInformationCommand implements BatchCommand {

  private final CheckRuns runs;
  private final FigureQueries figures;
  private final JsonMapper mapper;

  @Spec @Nullable CommandSpec spec;

  @Option(
      names = "--json",
      defaultValue = "false",
      description = "Print one summary object as the last line.")
  boolean json;

  CheckInformationCommand(CheckRuns runs, FigureQueries figures, JsonMapper mapper) {
    this.runs = runs;
    this.figures = figures;
    this.mapper = mapper;
  }

  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("not called by the command line");
    }
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
    var out = spec.commandLine().getOut();
    if (json) {
      out.println(mapper.writeValueAsString(summary));
    } else {
      summary.forEach((name, value) -> out.println(name + ": " + value));
    }
    out.flush();
    return 0;
  }
}
