package io.keheng.backup;

import io.keheng.database.DatabaseCopies;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Proves a backup by restoring it: every file against its digest, then a server started on a copy
 * that reads every table and index from end to end.
 */
final class RestoreProof {

  private static final int MOST_TOLD = 20;
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  private final DatabaseCopies copies;
  private final JsonMapper json;

  RestoreProof(DatabaseCopies copies, JsonMapper json) {
    this.copies = copies;
    this.json = json;
  }

  ProofResult of(Path backup) throws IOException {
    var file = backup.resolve(BackupFolder.CONTENTS);
    if (!Files.exists(file)) {
      return new ProofResult(0, 0, List.of(BackupFolder.CONTENTS + ": missing"));
    }
    var contents = json.readValue(Files.readString(file), BackupFolder.Contents.class);
    var differing = differing(backup, contents);
    if (!differing.isEmpty()) {
      return new ProofResult(0, 0, differing);
    }
    var home = backup.resolveSibling(backup.getFileName() + ".proof");
    FileSystemUtils.deleteRecursively(home);
    try {
      FileSystemUtils.copyRecursively(backup.resolve("postgres"), home.resolve("postgres"));
      for (var secret : List.of("postgres.password", "postgres.app.password")) {
        Files.copy(backup.resolve(secret), home.resolve(secret));
      }
      return inspected(home);
    } finally {
      FileSystemUtils.deleteRecursively(home);
    }
  }

  private ProofResult inspected(Path home) throws IOException {
    // A server starts only on a folder that nobody else may enter.
    Files.setPosixFilePermissions(home, OWNER_ONLY);
    Files.setPosixFilePermissions(home.resolve("postgres"), OWNER_ONLY);
    try (var running = copies.start(home)) {
      var found = running.inspect();
      return new ProofResult(found.tables(), found.rows(), found.damage());
    }
  }

  private static List<String> differing(Path backup, BackupFolder.Contents contents)
      throws IOException {
    var differing = new ArrayList<String>();
    for (var entry : contents.files()) {
      var file = backup.resolve(entry.name());
      if (!Files.isRegularFile(file)) {
        differing.add(entry.name() + ": missing");
      } else if (!digest(file).equals(entry.sha256())) {
        differing.add(entry.name() + ": altered");
      }
    }
    return differing.stream().limit(MOST_TOLD).toList();
  }

  private static String digest(Path file) throws IOException {
    var digest = BackupFolder.sha256();
    try (InputStream in = Files.newInputStream(file)) {
      var buffer = new byte[1 << 16];
      for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
