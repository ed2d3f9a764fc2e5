package io.keheng;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Many requests of a test, a few at a time, so that client, server and database all have work. */
public final class Together {

  private static final int AT_ONCE = 2 * Runtime.getRuntime().availableProcessors();

  private Together() {}

  /** Does the work for each; throws what one of them threw. */
  public static <T> void each(Stream<T> things, Consumer<T> work) {
    try (var some = Executors.newFixedThreadPool(AT_ONCE)) {
      var begun = things.<Future<?>>map(thing -> some.submit(() -> work.accept(thing))).toList();
      for (var each : begun) {
        each.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    }
  }
}
