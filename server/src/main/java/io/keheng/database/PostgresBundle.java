package io.keheng.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/**
 * The PostgreSQL programs that Keheng brings along, unpacked once into a folder of this machine.
 */
final class PostgresBundle {

  private PostgresBundle() {}

  /**
   * Unpacks the programs unless they are there; safe when several processes ask at once.
   *
   * @return the folder that holds {@code bin}, {@code lib} and {@code share}
   */
  static Path unpackedIn(Path folder) throws IOException {
    var archive = archive();
    var resource = PostgresBundle.class.getResource("/" + archive);
    if (resource == null) {
      throw new PostgresFailed("postgres.no-bundle", archive);
    }
    var size = resource.openConnection().getContentLengthLong();
    Files.createDirectories(folder);
    var target = folder.resolve("postgres-" + size);
    try (var guard =
            FileChannel.open(
                folder.resolve("unpack.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        var held = guard.lock()) {
      if (held.isValid() && !Files.isDirectory(target)) {
        var fresh = folder.resolve("unpacking");
        FileSystemUtils.deleteRecursively(fresh);
        unpack(archive, fresh);
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
      }
    }
    return target;
  }

  private static String archive() {
    var arch = System.getProperty("os.arch", "");
    var machine = arch.equals("amd64") ? "x86_64" : arch.equals("aarch64") ? "arm_64" : arch;
    var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).split(" ")[0];
    return "postgres-%s-%s.txz".formatted(system.equals("mac") ? "darwin" : system, machine);
  }

  private static void unpack(String archive, Path folder) throws IOException {
    try (var packed = PostgresBundle.class.getResourceAsStream("/" + archive);
        var tar =
            new TarArchiveInputStream(
                new XZCompressorInputStream(
                    new BufferedInputStream(java.util.Objects.requireNonNull(packed))))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        place(tar, entry, folder.resolve(entry.getName()).normalize());
      }
    }
  }

  private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path file)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, file);
    if ((entry.getMode() & 0100) != 0) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }
}
