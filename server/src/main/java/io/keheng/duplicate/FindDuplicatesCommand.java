package io.keheng.duplicate;

import io.keheng.shared.BatchCommand;
import java.util.LinkedHashMap;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import tools.jackson.databind.json.JsonMapper;

/** {@code find-duplicates}: customers who stand twice in the book. */
@Component
@Command(
    name = "find-duplicates",
    mixinStandardHelpOptions = true,
    description = "查找重复客户 Searches the whole book for customers who stand in it twice.")
class FindDuplicatesCommand extends BatchCommand {

  private final Searches searches;

  FindDuplicatesCommand(Searches searches, JsonMapper json) {
    super(json);
    this.searches = searches;
  }

  @Override
  protected Outcome run() {
    var search = searches.search();
    var summary = new LinkedHashMap<String, Object>();
    summary.put("command", "find-duplicates");
    summary.put("search", search.id());
    summary.put("found", search.found());
    summary.put("gone", search.gone());
    return Outcome.of(DONE, summary);
  }
}
