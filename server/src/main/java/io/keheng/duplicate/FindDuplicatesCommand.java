package io.keheng.duplicate;

import io.keheng.shared.BatchCommand;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code find-duplicates}: customers who stand twice in the book. */
@Component
@Command(
    name = "find-duplicates",
    mixinStandardHelpOptions = true,
    description = "查找重复客户 Searches the whole book for customers who stand in it twice.")
class FindDuplicatesCommand implements BatchCommand {

  private final Searches searches;
  private final JsonMapper mapper;

  @Spec @Nullable CommandSpec spec;

  @Option(
      names = "--json",
      defaultValue = "false",
      description = "Print one summary object as the last line.")
  boolean json;

  FindDuplicatesCommand(Searches searches, JsonMapper mapper) {
    this.searches = searches;
    this.mapper = mapper;
  }

  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("not called by the command line");
    }
    var search = searches.search();
    var summary = new LinkedHashMap<String, Object>();
    summary.put("command", "find-duplicates");
    summary.put("search", search.id());
    summary.put("found", search.found());
    summary.put("gone", search.gone());
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
