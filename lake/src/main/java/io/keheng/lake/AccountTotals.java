package io.keheng.lake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
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
  private final List<Load> loads;
  private final TotalsQueries queries;
  private final MovementQueries movements;
  private final Path folder;

  AccountTotals(Lake lake, List<Load> loads, MetricWindow window) {
    this.lake = lake;
    this.loads = loads;
    this.queries = new TotalsQueries(lake.root(), window, loads);
    this.movements = new MovementQueries(lake.root(), window);
    this.folder = lake.root().resolve("totals").resolve(window.lastMonth().toString());
  }

  /** The file of totals; the movements stand beside it, the weights of the days in {@code days}. */
  Path ready(Connection connection) throws IOException {
    Engine.run(connection, queries.createDays());
    Path totals = file(loads.size());
    if (!Files.exists(totals)) {
      Files.createDirectories(folder);
      removeOld();
      write(connection, totals);
    }
    return totals;
  }

  /** SELECT of {@code account_id, day, c} with every account that may have been negative. */
  String movements(Connection connection, Path totals) {
    long unknown =
        Engine.one(
            connection,
            MovementQueries.notFollowed(totals, lake.snapshots().select(Snapshot.ACCOUNTS)),
            row -> row.getLong(1));
    return unknown == 0 ? TotalsQueries.read(movementsOf(totals)) : movements.all(loads);
  }

  private void write(Connection connection, Path totals) throws IOException {
    int known =
        IntStream.range(0, loads.size())
            .map(back -> loads.size() - 1 - back)
            .filter(size -> size > 0 && Files.exists(file(size)))
            .findFirst()
            .orElse(0);
    @Nullable Path earlier = known == 0 ? null : file(known);
    List<Load> fresh = loads.subList(known, loads.size());
    Path half = half();
    Engine.run(connection, queries.createBooked(fresh));
    boolean large = Engine.one(connection, queries.countLarge(), row -> row.getLong(1)) > 0;
    if (large) {
      Engine.run(connection, queries.createLarge(fresh));
    }
    Engine.run(connection, queries.createOutside(fresh));
    Engine.run(connection, queries.createEarlier(fresh));
    Engine.run(connection, queries.write(fresh, large, earlier, half));
    boolean again =
        earlier != null
            && Engine.one(
                    connection, MovementQueries.newlyFollowed(half, earlier), row -> row.getLong(1))
                > 0;
    Path followed = half();
    Engine.run(
        connection,
        movements.write(
            again ? loads : fresh,
            half,
            again || earlier == null ? null : movementsOf(earlier),
            followed));
    Loads.force(followed);
    Loads.force(half);
    Files.move(followed, movementsOf(totals), StandardCopyOption.ATOMIC_MOVE);
    Files.move(half, totals, StandardCopyOption.ATOMIC_MOVE);
  }

  private Path half() {
    return folder.resolve(UUID.randomUUID() + ".half");
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
    try (Stream<Path> files = Files.walk(lake.root().resolve("totals"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(before) && !inUse(file)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private boolean inUse(Path file) {
    return folder.equals(file.getParent()) && !file.toString().endsWith(".half");
  }
}
