package io.keheng.shared;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * A command of the batch window: a bean annotated as a picocli command. Its exit code is 0 done, 1
 * done with rejections, 2 failed; with {@code --json} its last line is one summary object.
 */
public abstract class BatchCommand implements Callable<Integer> {

  protected static final int DONE = 0;
  protected static final int REJECTED = 1;
  protected static final int FAILED = 2;

  /**
   * What came of a command.
   *
   * @param code its exit code
   * @param summary what {@code --json} prints as one line
   * @param words the lines that are printed else
   */
  public record Outcome(int code, Object summary, List<String> words) {

    /** With a line for each fact of the summary. */
    public static Outcome of(int code, Map<String, ? extends @Nullable Object> summary) {
      return new Outcome(
          code,
          summary,
          summary.entrySet().stream().map(fact -> fact.getKey() + ": " + fact.getValue()).toList());
    }
  }

  @Option(
      names = "--json",
      defaultValue = "false",
      description = "最后一行为 JSON 汇总 Last line: one JSON object")
  private boolean asJson;

  @Spec private @Nullable CommandSpec spec;

  private final JsonMapper json;

  protected BatchCommand(JsonMapper json) {
    this.json = json;
  }

  protected abstract Outcome run();

  @Override
  public final Integer call() {
    if (spec == null) {
      throw new IllegalStateException("not called by the command line");
    }
    var outcome = run();
    var out = spec.commandLine().getOut();
    if (asJson) {
      out.println(json.writeValueAsString(outcome.summary()));
    } else {
      outcome.words().forEach(out::println);
    }
    out.flush();
    return outcome.code();
  }
}
