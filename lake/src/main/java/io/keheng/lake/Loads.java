package io.keheng.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The manifests of a lake, and the lock that one load at a time holds. */
final class Loads {

  static final String TRANSACTIONS = "transactions";
  static final String SUMMARIES = "summaries";
  static final String STAGING = "staging";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path root;
  private final Path manifests;

  Loads(Path root) {
    this.root = root;
    this.manifests = root.resolve("loads");
  }

  List<Load> published() {
    if (!Files.isDirectory(manifests)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(manifests)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".json"))
          .map(file -> JSON.readValue(file.toFile(), Load.class))
          .sorted(Comparator.comparing(Load::loadedAt).thenComparing(Load::id))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<Load> withContent(String sha256) {
    return published().stream().filter(load -> load.sha256().equals(sha256)).findFirst();
  }

  /** Takes the lock of the lake or refuses at once. */
  FileLock lock() {
    try {
      @SuppressWarnings("resource") // closed with the lock, by whoever took it
      FileChannel channel =
          FileChannel.open(
              root.resolve("lake.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw new LakeException(
            LakeProblem.LOAD_IN_PROGRESS, "another load is running on " + root, Map.of());
      }
      return lock;
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private static @org.jspecify.annotations.Nullable FileLock tryLock(FileChannel channel)
      throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  static void release(FileLock lock) {
    try (FileChannel channel = lock.acquiredBy() instanceof FileChannel file ? file : null) {
      lock.release();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** Makes a load visible: its files are on disk already, its manifest comes last. */
  void publish(Load load) {
    try {
      Files.createDirectories(manifests);
      Path half = manifests.resolve(load.id() + ".half");
      Files.write(half, JSON.writeValueAsBytes(load));
      force(half);
      Files.move(half, manifests.resolve(load.id() + ".json"), StandardCopyOption.ATOMIC_MOVE);
      force(manifests);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** Waits until a file's content, or a folder's list of names, is on disk. */
  static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Removes files that no manifest names, unless a load is running now. */
  void clearLeftovers() {
    FileLock lock;
    try {
      lock = lock();
    } catch (LakeException running) {
      return;
    }
    try {
      clearLeftoversLocked();
    } finally {
      release(lock);
    }
  }

  void clearLeftoversLocked() {
    Set<Path> known = new HashSet<>();
    for (Load load : published()) {
      load.files().forEach(file -> known.add(root.resolve(file)));
      known.add(root.resolve(load.summary()));
    }
    deleteUnder(root.resolve(STAGING), Set.of());
    deleteUnder(root.resolve(TRANSACTIONS), known);
    deleteUnder(root.resolve(SUMMARIES), known);
  }

  static void deleteUnder(Path folder, Set<Path> keep) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!keep.contains(file)) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw failure(e);
    }
  }

  static LakeException failure(IOException e) {
    String message = String.valueOf(e.getMessage());
    boolean full =
        e instanceof FileSystemException fs && String.valueOf(fs.getReason()).contains("No space")
            || message.contains("No space");
    return new LakeException(
        full ? LakeProblem.DISK_FULL : LakeProblem.ENGINE, message, Map.of("message", message), e);
  }
}
