package io.keheng.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a running PostgreSQL says of itself in {@code postmaster.pid}.
 *
 * @param ready whether it accepts connections
 */
record Postmaster(long pid, int port, boolean ready) {

  private static final int PORT_LINE = 3;
  private static final int STATUS_LINE = 7;

  static Path file(Path data) {
    return data.resolve("postmaster.pid");
  }

  /** The server of a data folder, if one is alive; a file that a dead one left is no server. */
  static Optional<Postmaster> alive(Path data) throws IOException {
    try {
      var lines = Files.readAllLines(file(data));
      if (lines.size() <= PORT_LINE) {
        return Optional.empty();
      }
      var found =
          new Postmaster(
              Long.parseLong(lines.getFirst().strip()),
              Integer.parseInt(lines.get(PORT_LINE).strip()),
              lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready"));
      return Optional.of(found).filter(server -> server.serves(data));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** A process id is reused after a reboot: only a PostgreSQL that runs in this folder is ours. */
  private boolean serves(Path data) {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent() && runsIn(data);
  }

  private boolean runsIn(Path data) {
    try {
      return Files.isSameFile(Path.of("/proc", Long.toString(pid), "cwd"), data);
    } catch (IOException noProcFolder) {
      return ProcessHandle.of(pid)
          .flatMap(process -> process.info().command())
          .filter(command -> command.contains("postgres"))
          .isPresent();
    }
  }
}
