package io.keheng.backup;

import io.keheng.database.DatabaseCopies;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder of one backup while it is being written: laid out as a home folder, with the digest of
 * every file in {@code backup.json}, which is written last; until then the folder's name ends in
 * {@code .part}.
 */
final class BackupFolder implements DatabaseCopies.Sink {

  static final String CONTENTS = "backup.json";

  record Entry(String name, long bytes, String sha256) {}

  record Contents(String lsn, List<Entry> files) {}

  record Copied(String lsn, int files, long bytes) {}

  private final Path target;
  private final Path part;
  private final List<Entry> entries = new ArrayList<>();

  BackupFolder(Path target) throws IOException {
    this.target = target;
    this.part = target.resolveSibling(target.getFileName() + ".part");
    FileSystemUtils.deleteRecursively(part);
    Files.createDirectories(
        part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  @Override
  public void folder(String place) throws IOException {
    var folder = part.resolve(place);
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
  }

  @Override
  public void file(Path source, String place) throws IOException {
    try (var in = Files.newInputStream(source)) {
      write(in, place);
    } catch (NoSuchFileException vanishedMeanwhile) {
      // PostgreSQL and the lake remove files while they work; the log or the manifest knows.
    }
  }

  @Override
  public void text(String content, String place) throws IOException {
    write(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), place);
  }

  /** Gives the folder its name, once all of it is on the disk. */
  Copied complete(String lsn, JsonMapper json) throws IOException {
    var contents = json.writeValueAsString(new Contents(lsn, entries));
    Files.writeString(part.resolve(CONTENTS), contents);
    force(part.resolve(CONTENTS));
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    return new Copied(lsn, entries.size(), entries.stream().mapToLong(Entry::bytes).sum());
  }

  void abandon() throws IOException {
    FileSystemUtils.deleteRecursively(part);
  }

  private void write(InputStream in, String place) throws IOException {
    var file = part.resolve(place);
    folder(part.relativize(Objects.requireNonNull(file.getParent())).toString());
    var digest = sha256();
    long bytes;
    try (var out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
      bytes = in.transferTo(out);
    }
    force(file);
    entries.add(new Entry(place, bytes, HexFormat.of().formatHex(digest.digest())));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  private static void force(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }
}
