package io.keheng.backup;

import io.keheng.shared.BatchCommand;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code backup}: database and lake, proved by restoring unless told otherwise. */
@Component
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = "备份 Takes a backup of database and lake and proves it by restoring.")
class BackupCommand extends BatchCommand {

  private final Backups backups;

  @Option(
      names = "--no-proof",
      defaultValue = "false",
      description = "Leave out the proof by restoring.")
  boolean unproved;

  BackupCommand(Backups backups, JsonMapper json) {
    super(json);
    this.backups = backups;
  }

  @Override
  protected Outcome run() {
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
    return Outcome.of(done && backup.proof() != Backup.Proof.DAMAGED ? DONE : FAILED, summary);
  }
}
