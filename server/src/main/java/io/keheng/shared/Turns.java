package io.keheng.shared;

import io.keheng.shared.TurnQueries.Turn;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;

/** Works of which one of a kind is done at a time, at once or in the background. */
@Component
public class Turns {

  private static final Logger log = LoggerFactory.getLogger(Turns.class);
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final TurnQueries queries;

  Turns(TurnQueries queries) {
    this.queries = queries;
  }

  /** Takes the turn; refuses (409, under the key of the refusal) while another has it. */
  public Turn take(String work, String refusal) {
    return queries.take(work).orElseThrow(() -> Refusal.conflict(refusal));
  }

  /** Waits for the turn, and holds no connection meanwhile. */
  public Turn await(String work) {
    var turn = queries.take(work);
    while (turn.isEmpty()) {
      pause();
      turn = queries.take(work);
    }
    return turn.get();
  }

  /** The same on a thread of its own. */
  public <T> T background(String work, String refusal, Supplier<T> open, Consumer<T> run) {
    return background(
        work, refusal, open, run, task -> Thread.ofVirtual().name("keheng-" + work).start(task));
  }

  /**
   * Takes the turn, opens the work, and does it in the background as who acts now. The turn is
   * given back at the end of the work, or at once when that does not begin.
   *
   * @param refusal key of the refusal (409) while another has the turn
   * @param open gives what the work is known by
   */
  public <T> T background(
      String work, String refusal, Supplier<T> open, Consumer<T> run, Executor by) {
    var turn = take(work, refusal);
    try {
      var opened = open.get();
      by.execute(new DelegatingSecurityContextRunnable(() -> run(work, turn, opened, run)));
      return opened;
    } catch (RuntimeException | Error e) {
      turn.close();
      throw e;
    }
  }

  private static <T> void run(String work, Turn turn, T opened, Consumer<T> run) {
    try (turn) {
      run.accept(opened);
    } catch (RuntimeException failed) {
      log.error("{} of {} failed", work, opened, failed);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
