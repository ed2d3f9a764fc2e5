package io.keheng.classification;

import io.keheng.shared.BatchCommand;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code classify}: every customer of the book by the measures in force on a date. */
@Component
@Command(
    name = "classify",
    mixinStandardHelpOptions = true,
    description = "客户分类 Classifies every customer of the book by the measures in force.")
class ClassifyCommand implements BatchCommand {

  private final Classifications classifications;
  private final JsonMapper mapper;

  @Spec @Nullable CommandSpec spec;

  @Option(
      names = "--as-of",
      required = true,
      description = "Date of balances and flows, such as 1994-03-31.")
  @Nullable LocalDate asOf;

  @Option(names = "--out", description = "CSV of every customer's metrics and classes.")
  @Nullable Path out;

  @Option(
      names = "--json",
      defaultValue = "false",
      description = "Print one summary object as the last line.")
  boolean json;

  ClassifyCommand(Classifications classifications, JsonMapper mapper) {
    this.classifications = classifications;
    this.mapper = mapper;
  }

  @Override
  public Integer call() {
    if (spec == null || asOf == null) {
      throw new IllegalStateException("not called by the command line");
    }
    var run = classifications.classify(asOf, out);
    var writer = spec.commandLine().getOut();
    if (json) {
      writer.println(mapper.writeValueAsString(summary(run)));
    } else {
      print(run, writer);
    }
    writer.flush();
    return run.unclassified() == 0 ? 0 : 1;
  }

  private Map<String, Object> summary(RunView run) {
    var summary = new LinkedHashMap<String, Object>();
    summary.put("command", "classify");
    summary.put("run", run.id());
    summary.put("asOf", run.asOf());
    summary.put("customers", run.customers());
    summary.put("changes", run.changed());
    summary.put("unclassified", run.unclassified());
    var tables = new LinkedHashMap<String, Object>();
    run.tables()
        .forEach(
            table ->
                tables.put(
                    table.table(),
                    table.outcomes().stream()
                        .collect(
                            Collectors.toMap(
                                TableFigures.OutcomeFigure::code,
                                TableFigures.OutcomeFigure::count,
                                Long::sum,
                                LinkedHashMap::new))));
    summary.put("tables", tables);
    if (out != null) {
      summary.put("out", out.toString());
    }
    return summary;
  }

  private static void print(RunView run, PrintWriter writer) {
    writer.printf("%s: %,d / %,d%n", run.asOf(), run.customers(), run.changed());
    for (var table : run.tables()) {
      writer.println(
          table.label()
              + ": "
              + table.outcomes().stream()
                  .map(outcome -> outcome.label() + " " + outcome.count())
                  .collect(Collectors.joining(", ")));
    }
  }
}
