package io.keheng.rotation;

import io.keheng.protection.Suite;
import io.keheng.shared.BatchCommand;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code rotate-keys}: a new key, and every value sealed with it. */
@Component
@Command(
    name = "rotate-keys",
    mixinStandardHelpOptions = true,
    description = "更换密钥并重新加密 Makes a new key and encrypts every protected value with it.")
class RotateKeysCommand implements BatchCommand {

  private final KeyRotations rotations;
  private final Reencryptions reencryptions;
  private final JsonMapper mapper;

  @Spec @Nullable CommandSpec spec;

  @Option(
      names = "--suite",
      description = "INTERNATIONAL or NATIONAL; the configured one by default.")
  @Nullable Suite suite;

  @Option(
      names = "--resume",
      defaultValue = "false",
      description = "Make no new key, only encrypt what is still under a former one.")
  boolean resume;

  @Option(
      names = "--json",
      defaultValue = "false",
      description = "Print one summary object as the last line.")
  boolean json;

  RotateKeysCommand(KeyRotations rotations, Reencryptions reencryptions, JsonMapper mapper) {
    this.rotations = rotations;
    this.reencryptions = reencryptions;
    this.mapper = mapper;
  }

  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("not called by the command line");
    }
    if (!resume) {
      rotations.rotate(rotations.overview().primary(), suite);
    }
    var run = reencryptions.run();
    var writer = spec.commandLine().getOut();
    if (json) {
      var summary = new LinkedHashMap<String, Object>();
      summary.put("command", "rotate-keys");
      summary.put("key", run.keyId());
      summary.put("state", run.state());
      summary.put("values", run.done());
      summary.put("unreadable", run.unreadable());
      writer.println(mapper.writeValueAsString(summary));
    } else {
      writer.printf("key %d: %,d / %,d%n", run.keyId(), run.done(), run.total());
    }
    writer.flush();
    return run.unreadable() == 0 ? 0 : 1;
  }
}
