package io.keheng.copy;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;

/** Long lists worked on in slices: made on all cores, taken by the caller in their order. */
final class Slices {

  private static final int CORES = Runtime.getRuntime().availableProcessors();
  private static final int AHEAD = 2 * CORES;

  /** Carries what stopped the taking of slices out of it. */
  static final class Stopped extends RuntimeException {

    private final SQLException stopping;

    Stopped(SQLException stopping) {
      super(stopping);
      this.stopping = stopping;
    }

    SQLException cause() {
      return stopping;
    }
  }

  private Slices() {}

  /** A short list is worked on by the caller alone. */
  static <R, S> void inOrder(List<R> rows, int size, Function<List<R>, S> make, Consumer<S> take) {
    if (rows.size() <= size) {
      take.accept(make.apply(rows));
      return;
    }
    var making = new ArrayDeque<CompletableFuture<S>>();
    var pool = Executors.newFixedThreadPool(CORES);
    try {
      for (var from = 0; from < rows.size(); from += size) {
        var slice = rows.subList(from, Math.min(rows.size(), from + size));
        making.add(CompletableFuture.supplyAsync(() -> make.apply(slice), pool));
        if (making.size() > AHEAD) {
          take.accept(made(making.remove()));
        }
      }
      while (!making.isEmpty()) {
        take.accept(made(making.remove()));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static <S> S made(CompletableFuture<S> making) {
    try {
      return making.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
