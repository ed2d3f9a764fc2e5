package io.keheng.backup;

import io.keheng.shared.BatchCommand;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code backup}: database and lake, proved by restoring unless told otherwise. */
@Component
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = "备份 Takes a backup of database and lake and proves it by restoring.")
class BackupCommand implements BatchCommand {

  private static final int FAILED = 2;

  private final Backups backups;
  private final JsonMapper mapper;

  @Spec @Nullable CommandSpec spec;

  @Option(
      names = "--no-proof",
      defaultValue = "false",
      description = "Leave out the proof by restoring.")
  boolean unproved;

  @Option(
      names = "--json",
      defaultValue = "false",
      description = "Print one summary object as the last line.")
  boolean json;

  BackupCommand(Backups backups, JsonMapper mapper) {
    this.backups = backups;
    this.mapper = mapper;
  }

  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("not called by the command line");
    }
    var taken = backups.take(Backup.Origin.COMMAND);
    var done = taken.state() == Backup.State.DONE;
    var backup = done && !unproved ? backups.prove(taken.id()) : taken;
    var summary = new LinkedHashMap<String, @Nullable Object>();
    summary.put("command", "backup");
    summary.put("folder", backup.folder());
    summary.put("state", backup.state());
    summary.put("files", backup.files());
    summary.put("bytes", backup.bytes());
    summary.put("proof", backup.proof());
    summary.put("problem", backup.problem());
    var out = spec.commandLine().getOut();
    if (json) {
      out.println(mapper.writeValueAsString(summary));
    } else {
      summary.forEach((name, value) -> out.println(name + ": " + value));
    }
    out.flush();
    return done && backup.proof() != Backup.Proof.DAMAGED ? 0 : FAILED;
  }
}
