package io.keheng.auditkey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys of the chain, in the key folder outside the database: one file for each, named {@code
 * audit-<time>-<suite>.key}. The newest of the bank's suite signs; the others still verify.
 */
@Component
public class AuditKeys {

  private static final String PREFIX = "audit-";
  private static final String SUFFIX = ".key";

  private final List<AuditKey> all;
  private final AuditKey current;

  AuditKeys(
      @Value("${keheng.keys.folder:${keheng.home}/keys}") Path folder,
      @Value("${keheng.protection.suite:international}") String suite,
      Clock clock) {
    try {
      all = ready(folder, Suite.named(suite), clock);
      current =
          all.reversed().stream()
              .filter(key -> key.suite() == Suite.named(suite) && key.privateKey() != null)
              .findFirst()
              .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The key that signs now. */
  public AuditKey current() {
    return current;
  }

  public Optional<AuditKey> byId(String id) {
    return all.stream().filter(key -> key.id().equals(id)).findFirst();
  }

  /** The keys that could have marked a row, the current one first. */
  public List<AuditKey> marking() {
    return all.stream()
        .filter(key -> key.privateKey() != null)
        .sorted(Comparator.comparing(key -> !key.id().equals(current.id())))
        .toList();
  }

  /** Two processes of a new home must not make two keys. */
  private static List<AuditKey> ready(Path folder, Suite suite, Clock clock) throws IOException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    try (var guard =
            FileChannel.open(
                folder.resolve("audit.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var held = guard.lock()) {
      var found = read(folder);
      var usable = found.stream().anyMatch(key -> key.suite() == suite && key.privateKey() != null);
      if (held.isValid() && !usable) {
        var made = AuditKey.generate(suite);
        write(folder, made, clock);
        found.add(made);
      }
      return List.copyOf(found);
    }
  }

  private static List<AuditKey> read(Path folder) throws IOException {
    var found = new ArrayList<AuditKey>();
    try (Stream<Path> files = Files.list(folder)) {
      var keys = files.filter(AuditKeys::isKey).sorted().toList();
      for (var file : keys) {
        found.add(parsed(Files.readAllLines(file)));
      }
    }
    return found;
  }

  private static boolean isKey(Path file) {
    var name = String.valueOf(file.getFileName());
    return name.startsWith(PREFIX) && name.endsWith(SUFFIX);
  }

  /** Three lines: the suite, the public half, and the private one where it is. */
  private static AuditKey parsed(List<String> lines) {
    return AuditKey.of(
        Suite.named(lines.get(0).strip()),
        Base64.getDecoder().decode(lines.get(1).strip()),
        privateHalf(lines));
  }

  private static byte @Nullable [] privateHalf(List<String> lines) {
    return lines.size() > 2 && !lines.get(2).isBlank()
        ? Base64.getDecoder().decode(lines.get(2).strip())
        : null;
  }

  private static void write(Path folder, AuditKey key, Clock clock) throws IOException {
    var encoder = Base64.getEncoder();
    var lines =
        List.of(
            key.suite().name(),
            encoder.encodeToString(key.publicKey().getEncoded()),
            encoder.encodeToString(
                java.util.Objects.requireNonNull(key.privateKey()).getEncoded()));
    var fresh =
        Files.createTempFile(
            folder,
            "new",
            ".tmp",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(fresh, lines);
    var name = PREFIX + clock.millis() + "-" + key.id() + SUFFIX;
    Files.move(fresh, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }
}
