package io.keheng.classification;

import io.keheng.shared.BatchCommand;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code classify}: every customer of the book by the measures in force on a date. */
@Component
@Command(
    name = "classify",
    mixinStandardHelpOptions = true,
    description = "客户分类 Classifies every customer of the book by the measures in force.")
class ClassifyCommand extends BatchCommand {

  private final Classifications classifications;

  @Option(
      names = "--as-of",
      required = true,
      description = "Date of balances and flows, such as 1994-03-31.")
  @Nullable LocalDate asOf;

  @Option(names = "--out", description = "CSV of every customer's metrics and classes.")
  @Nullable Path out;

  ClassifyCommand(Classifications classifications, JsonMapper json) {
    super(json);
    this.classifications = classifications;
  }

  @Override
  protected Outcome run() {
    if (asOf == null) {
      throw new IllegalStateException("not called by the command line");
    }
    var run = classifications.classify(asOf, out);
    return new Outcome(run.unclassified() == 0 ? DONE : REJECTED, summary(run), words(run));
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

  private static List<String> words(RunView run) {
    var words = new ArrayList<String>();
    words.add("%s: %,d / %,d".formatted(run.asOf(), run.customers(), run.changed()));
    for (var table : run.tables()) {
      words.add(
          table.label()
              + ": "
              + table.outcomes().stream()
                  .map(outcome -> outcome.label() + " " + outcome.count())
                  .collect(Collectors.joining(", ")));
    }
    return words;
  }
}
