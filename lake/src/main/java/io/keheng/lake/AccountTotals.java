package io.keheng.lake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Totals of every account to the end of a month, kept as files so that the transactions of a load
 * are read once for a month of as-of dates. Loads never change, so a file named after the loads
 * that it adds up stays right; any of them may be removed at any time and is made again.
 */
final class AccountTotals {

  private static final Duration KEPT = Duration.ofDays(1);

  private final Lake lake;
  private final LakeSession session;
  private final List<Load> loads;
  private final TotalsQueries queries;
  private final MovementQueries movements;
  private final Path folder;

  AccountTotals(Lake lake, LakeSession session, List<Load> loads, MetricWindow window) {
    this.lake = lake;
    this.session = session;
    this.loads = loads;
    this.queries = new TotalsQueries(session.dialect(), lake.root(), window, loads);
    this.movements = new MovementQueries(session.dialect(), lake.root(), window);
    this.folder = lake.root().resolve("totals").resolve(window.lastMonth().toString());
  }

  /** The file of totals; the movements stand beside it, the weights of the days in {@code days}. */
  Path ready() throws IOException {
    session.keep("days", queries.days());
    Path totals = file(loads.size());
    if (!Files.exists(totals)) {
      Files.createDirectories(folder);
      removeOld();
      write(totals);
    }
    return totals;
  }

  /** SELECT of {@code account_id, day, c} with every account that may have been negative. */
  String movements(Path totals) {
    long unknown =
        session.number(
            movements.notFollowed(
                totals, lake.snapshots().select(session.dialect(), Snapshot.ACCOUNTS)));
    return unknown == 0
        ? ParquetFiles.select(session.dialect(), movementsOf(totals))
        : movements.all(loads);
  }

  private void write(Path totals) throws IOException {
    int known =
        IntStream.range(0, loads.size())
            .map(back -> loads.size() - 1 - back)
            .filter(size -> size > 0 && Files.exists(file(size)))
            .findFirst()
            .orElse(0);
    @Nullable Path earlier = known == 0 ? null : file(known);
    List<Load> fresh = loads.subList(known, loads.size());
    Path half = half();
    Path followed = half();
    try {
      sum(fresh, earlier, half);
      boolean again = earlier != null && session.number(movements.newlyFollowed(half, earlier)) > 0;
      session.run(
          movements.write(
              again ? loads : fresh,
              half,
              again || earlier == null ? null : movementsOf(earlier),
              followed));
      ParquetFiles.publish(followed, movementsOf(totals));
      ParquetFiles.publish(half, totals);
    } finally {
      ParquetFiles.remove(followed);
      ParquetFiles.remove(half);
    }
  }

  private void sum(List<Load> fresh, @Nullable Path earlier, Path half) {
    session.keep("booked", queries.booked(fresh));
    boolean large = session.number(queries.countLarge()) > 0;
    if (large) {
      session.keep("booked_large", queries.bookedLarge(fresh));
    }
    session.keep("outside", queries.outside(fresh));
    session.keep("earlier", queries.earlierDays(fresh));
    session.run(queries.write(fresh, large, earlier, half));
  }

  private Path half() {
    return folder.resolve(UUID.randomUUID() + ParquetFiles.HALF);
  }

  private static Path movementsOf(Path totals) {
    return totals.resolveSibling("movements-" + totals.getFileName());
  }

  /** Named after the first loads, as many as {@code size}, in their order. */
  private Path file(int size) {
    String ids = String.join("\n", loads.subList(0, size).stream().map(Load::id).toList());
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(ids.getBytes(StandardCharsets.UTF_8));
      return folder.resolve(
          "%d-%s.parquet".formatted(size, HexFormat.of().formatHex(hash).substring(0, 32)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What no run can still be reading. */
  private void removeOld() throws IOException {
    Instant before = Clock.systemUTC().instant().minus(KEPT);
    try (Stream<Path> months = Files.list(lake.root().resolve("totals"))) {
      for (Path month : months.filter(Files::isDirectory).toList()) {
        try (Stream<Path> results = Files.list(month)) {
          for (Path result : results.toList()) {
            if (Files.getLastModifiedTime(result).toInstant().isBefore(before) && !inUse(result)) {
              ParquetFiles.remove(result);
            }
          }
        }
      }
    }
  }

  private boolean inUse(Path result) {
    return folder.equals(result.getParent()) && !result.toString().endsWith(ParquetFiles.HALF);
  }
}
