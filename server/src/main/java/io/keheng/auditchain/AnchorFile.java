package io.keheng.auditchain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Anchors: lines outside the database, one file a year, only ever appended to, each naming a block
 * with its hash and signature. Whoever cuts the end off the tables leaves the anchors behind.
 */
@Component
class AnchorFile {

  /** One line. */
  record Anchor(long block, String hash, Instant at, String keyId, String signature) {

    private static final int PARTS = 5;

    static Anchor of(Block block) {
      var hex = HexFormat.of();
      return new Anchor(
          block.number(),
          hex.formatHex(block.hash()),
          block.sealedAt(),
          block.keyId(),
          hex.formatHex(block.signature()));
    }

    /** A line that is none, such as a torn last one, is passed over. */
    static Optional<Anchor> parsed(String line) {
      var parts = line.strip().split(" ");
      try {
        return parts.length == PARTS
            ? Optional.of(
                new Anchor(
                    Long.parseLong(parts[0]),
                    parts[1],
                    Instant.parse(parts[2]),
                    parts[3],
                    parts[4]))
            : Optional.empty();
      } catch (RuntimeException torn) {
        return Optional.empty();
      }
    }

    String line() {
      return "%d %s %s %s %s\n".formatted(block, hash, at, keyId, signature);
    }
  }

  private static final Logger log = LoggerFactory.getLogger(AnchorFile.class);

  private static final long TAIL = 4096;

  private final Path folder;
  private final Duration interval;
  private final Clock clock;
  private Instant written = Instant.EPOCH;
  private @Nullable Block waiting;

  AnchorFile(
      @Value("${keheng.audit.anchors:${keheng.home}/audit}") Path folder,
      @Value("${keheng.audit.anchor-every:1m}") Duration interval,
      Clock clock) {
    this.folder = folder;
    this.interval = interval;
    this.clock = clock;
  }

  /** Keeps the newest block until it is its turn to be anchored. */
  synchronized void hold(Block block) {
    waiting = block;
  }

  /** Anchors the block that is held, if one is, once the interval since the last is over. */
  synchronized void writeWhenDue() {
    if (!clock.instant().isBefore(written.plus(interval))) {
      writeHeld();
    }
  }

  /** Anchors the block that is held now, if one is. */
  synchronized void writeHeld() {
    if (waiting != null) {
      write(waiting);
      written = clock.instant();
      waiting = null;
    }
  }

  private void write(Block block) {
    var anchor = Anchor.of(block);
    try {
      Files.createDirectories(folder);
      var year = LocalDate.now(clock).getYear();
      var file = folder.resolve("anchors-%d.txt".formatted(year));
      try (var channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
        channel.write(StandardCharsets.US_ASCII.encode(anchor.line()));
        channel.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    log.info("audit anchor block={} hash={}", anchor.block(), anchor.hash());
  }

  /** Every anchor there is, in the order in which they were written. */
  List<Anchor> all() {
    try (Stream<Path> files = list()) {
      var found = new ArrayList<Anchor>();
      for (var file : files.sorted().toList()) {
        Files.readAllLines(file).forEach(line -> Anchor.parsed(line).ifPresent(found::add));
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The last anchor, read from the end of the newest file. */
  Optional<Anchor> last() {
    try (Stream<Path> files = list()) {
      var newest = files.max(Comparator.naturalOrder());
      return newest.isEmpty() ? Optional.empty() : lastOf(newest.get());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Anchor> lastOf(Path file) throws IOException {
    try (var channel = FileChannel.open(file)) {
      var tail = ByteBuffer.allocate((int) Math.min(channel.size(), TAIL));
      channel.read(tail, channel.size() - tail.capacity());
      var lines = new String(tail.array(), StandardCharsets.US_ASCII).lines().toList();
      return lines.reversed().stream().flatMap(line -> Anchor.parsed(line).stream()).findFirst();
    }
  }

  private Stream<Path> list() throws IOException {
    return Files.isDirectory(folder)
        ? Files.list(folder).filter(AnchorFile::isAnchors)
        : Stream.empty();
  }

  private static boolean isAnchors(Path file) {
    return String.valueOf(file.getFileName()).matches("anchors-\\d+\\.txt");
  }
}
