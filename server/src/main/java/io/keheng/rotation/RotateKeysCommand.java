package io.keheng.rotation;

import io.keheng.protection.Suite;
import io.keheng.shared.BatchCommand;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code rotate-keys}: a new key, and every value sealed with it. */
@Component
@Command(
    name = "rotate-keys",
    mixinStandardHelpOptions = true,
    description = "更换密钥并重新加密 Makes a new key and encrypts every protected value with it.")
class RotateKeysCommand extends BatchCommand {

  private final KeyRotations rotations;
  private final Reencryptions reencryptions;

  @Option(
      names = "--suite",
      description = "INTERNATIONAL or NATIONAL; the configured one by default.")
  @Nullable Suite suite;

  @Option(
      names = "--resume",
      defaultValue = "false",
      description = "Make no new key, only encrypt what is still under a former one.")
  boolean resume;

  RotateKeysCommand(KeyRotations rotations, Reencryptions reencryptions, JsonMapper json) {
    super(json);
    this.rotations = rotations;
    this.reencryptions = reencryptions;
  }

  @Override
  protected Outcome run() {
    if (!resume) {
      rotations.rotate(rotations.overview().primary(), suite);
    }
    var run = reencryptions.run();
    var summary = new LinkedHashMap<String, Object>();
    summary.put("command", "rotate-keys");
    summary.put("key", run.keyId());
    summary.put("state", run.state());
    summary.put("values", run.done());
    summary.put("unreadable", run.unreadable());
    return new Outcome(
        run.unreadable() == 0 ? DONE : REJECTED,
        summary,
        List.of("key %d: %,d / %,d".formatted(run.keyId(), run.done(), run.total())));
  }
}
