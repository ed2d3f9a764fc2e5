package io.keheng.spark;

import io.keheng.lake.LakeException;
import io.keheng.lake.LakeProblem;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs the calls of one session beside the caller, who waits only so long. */
final class Worker implements AutoCloseable {

  private static final Duration GOODBYE = Duration.ofSeconds(10);

  private final SparkFailures failures;
  private final ExecutorService thread = Executors.newSingleThreadExecutor(Worker::thread);

  Worker(SparkFailures failures) {
    this.failures = failures;
  }

  /** Spark finds its services through the class loader of the thread. */
  private static Thread thread(Runnable work) {
    Thread thread = Thread.ofPlatform().daemon().name("spark-session").unstarted(work);
    thread.setContextClassLoader(Worker.class.getClassLoader());
    return thread;
  }

  /**
   * The result of a call.
   *
   * @param giveUp what ends the call on the server when it takes too long
   */
  <T> T within(Duration limit, Callable<T> call, Runnable giveUp) {
    Future<T> result = thread.submit(call);
    try {
      return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      result.cancel(true);
      goodbye(giveUp);
      throw failures.slow(limit, e);
    } catch (ExecutionException e) {
      throw failures.of(e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      result.cancel(true);
      goodbye(giveUp);
      Thread.currentThread().interrupt();
      throw new LakeException(LakeProblem.CANCELLED, "interrupted", Map.of());
    }
  }

  /** A last call to a server that may not answer any more; it is waited for, but not for long. */
  static void goodbye(Runnable call) {
    try {
      aside(call).await(GOODBYE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A call whose outcome does not matter. */
  static CountDownLatch aside(Runnable call) {
    CountDownLatch done = new CountDownLatch(1);
    thread(
            () -> {
              try {
                call.run();
              } catch (RuntimeException e) {
                System.getLogger(Worker.class.getName())
                    .log(System.Logger.Level.DEBUG, "Spark did not take leave", e);
              } finally {
                done.countDown();
              }
            })
        .start();
    return done;
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
