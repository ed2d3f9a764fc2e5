package io.keheng.lake;

import io.keheng.decision.SqlDialect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Transactions, snapshots and metrics of one bank as Parquet files in a folder. Several processes
 * may read the same folder; one load at a time may write.
 */
public final class Lake implements AutoCloseable {

  private static final Duration SCRATCH_KEPT = Duration.ofDays(2);

  private final Path root;
  private final Engine engine;
  private final @Nullable LakeEngine night;
  private final int threads;
  private final Loads loads;

  private Lake(Path root, LakeOptions options, @Nullable LakeEngine night) throws IOException {
    this.root = root;
    this.night = night;
    this.threads = options.threads();
    this.loads = new Loads(root);
    this.engine = new Engine(options, Spill.folder(root));
  }

  /** Opens the folder, makes it where it is missing, and clears what a crash left behind. */
  public static Lake open(Path root, LakeOptions options) {
    return open(root, options, null);
  }

  /**
   * Opens the folder with an engine that computes metrics and classes; null for the embedded one,
   * which does all the rest in any case.
   */
  public static Lake open(Path root, LakeOptions options, @Nullable LakeEngine night) {
    try {
      Files.createDirectories(root);
      Lake lake = new Lake(root.toAbsolutePath().normalize(), options, night);
      lake.loads.clearLeftovers();
      return lake;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path root() {
    return root;
  }

  int threads() {
    return threads;
  }

  /** A connection of the embedded engine; the caller closes it. */
  public Connection connect() {
    return engine.connect();
  }

  /** The SQL in which tables must be compiled for {@link Metrics#classify}. */
  public SqlDialect dialect() {
    return night == null ? SqlDialect.DUCKDB : night.dialect();
  }

  boolean embedded() {
    return night == null;
  }

  /** A session of the engine that computes metrics and classes. */
  LakeSession session() {
    if (night == null) {
      return new EmbeddedSession(connect());
    }
    Path scratch = root.resolve("scratch");
    ParquetFiles.removeOld(scratch, Clock.systemUTC().instant().minus(SCRATCH_KEPT));
    return night.open(scratch.resolve(UUID.randomUUID().toString()));
  }

  /** Published loads, oldest first. */
  public List<Load> loads() {
    return loads.published();
  }

  /** A SELECT over every published transaction, {@code seq} (order in its file) included. */
  public String transactions() {
    return new TransactionQueries(SqlDialect.DUCKDB, root).published(loads.published());
  }

  /**
   * Loads transactions: all of the file or nothing of it.
   *
   * @throws LakeException when another load is running, control totals differ, the source cannot be
   *     read, the disk is full or the listener cancelled
   */
  public LoadReport load(LoadRequest request, LoadListener listener) {
    return new TransactionLoad(this, loads, request, listener).run();
  }

  public Snapshots snapshots() {
    return new Snapshots(root, engine);
  }

  public Metrics metrics() {
    return new Metrics(this);
  }

  /** Balances and flows over time, for charts and statements. */
  public Series series() {
    return new Series(this);
  }

  @Override
  public void close() {
    engine.close();
    if (night != null) {
      night.close();
    }
  }
}
