package io.keheng.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;

/**
 * Transactions, snapshots and metrics of one bank as Parquet files in a folder. Several processes
 * may read the same folder; one load at a time may write.
 */
public final class Lake implements AutoCloseable {

  private final Path root;
  private final Engine engine;
  private final int threads;
  private final Loads loads;

  private Lake(Path root, LakeOptions options) throws IOException {
    this.root = root;
    this.threads = options.threads();
    this.loads = new Loads(root);
    this.engine = new Engine(options, Spill.folder(root));
  }

  /** Opens the folder, makes it where it is missing, and clears what a crash left behind. */
  public static Lake open(Path root, LakeOptions options) {
    try {
      Files.createDirectories(root);
      Lake lake = new Lake(root.toAbsolutePath().normalize(), options);
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

  /** Published loads, oldest first. */
  public List<Load> loads() {
    return loads.published();
  }

  /** A SELECT over every published transaction, {@code seq} (order in its file) included. */
  public String transactions() {
    return TransactionQueries.published(root, loads.published());
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
  }
}
