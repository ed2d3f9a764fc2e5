package io.keheng.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Where the engine puts what does not fit into memory: a folder for each process that only its user
 * may read, for the rows of a file being fed may be among it.
 */
final class Spill {

  private Spill() {}

  /** The folder of this process; those of processes that are gone are removed. */
  static Path folder(Path root) throws IOException {
    Path parent = root.resolve("spill");
    Files.createDirectories(parent);
    if (Files.getFileStore(parent).supportsFileAttributeView(PosixFileAttributeView.class)) {
      Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwx------"));
    }
    try (Stream<Path> folders = Files.list(parent)) {
      for (Path folder : folders.filter(Spill::ownerless).toList()) {
        remove(folder);
      }
    }
    return parent.resolve(String.valueOf(ProcessHandle.current().pid()));
  }

  private static boolean ownerless(Path folder) {
    String name = folder.getFileName().toString();
    return !name.matches("\\d{1,18}") || ProcessHandle.of(Long.parseLong(name)).isEmpty();
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
