package io.keheng.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.keheng.KehengTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One work of a kind at a time, and nothing kept by who waits or does not begin. */
@KehengTest
class TurnsTest {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration A_WHILE = Duration.ofSeconds(1);

  @Autowired Turns turns;
  @Autowired TurnQueries queries;
  @Autowired JdbcClient jdbc;

  @Value("${spring.datasource.hikari.maximum-pool-size}")
  int pool;

  @Test
  void aWorkThatDoesNotBeginGivesItsTurnBack() {
    var work = "test.refused";
    assertThatThrownBy(
            () ->
                turns.background(
                    work,
                    "import.running",
                    () -> 1L,
                    id -> {},
                    task -> {
                      throw new RejectedExecutionException("stopping");
                    }))
        .isInstanceOf(RejectedExecutionException.class);
    turns.take(work, "import.running").close();
  }

  @Test
  void aWorkInTheBackgroundHasTheTurnUntilItEndsOrFails() {
    var work = "test.failing";
    var go = new CountDownLatch(1);
    turns.background(
        work,
        "import.running",
        () -> 1L,
        id -> {
          go.countDown();
          throw new IllegalStateException("as the test wants it");
        });
    await().atMost(PATIENCE).until(() -> go.getCount() == 0);
    turns.await(work).close();
    try (var held = turns.take(work, "import.running")) {
      assertThat(held).isNotNull();
      assertThatThrownBy(() -> turns.background(work, "import.running", () -> 1L, id -> {}))
          .isInstanceOf(Refusal.class);
    }
  }

  @Test
  void whoWaitsHoldsNoConnection() throws Exception {
    var work = "test.waited";
    var waiters = pool + 5;
    var begun = new CountDownLatch(waiters);
    var inside = new AtomicInteger();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var done = new ArrayList<Future<Integer>>();
      try (var held = queries.take(work).orElseThrow()) {
        assertThat(held).isNotNull();
        for (var i = 0; i < waiters; i++) {
          done.add(
              threads.submit(
                  () -> {
                    begun.countDown();
                    try (var turn = turns.await(work)) {
                      assertThat(turn).isNotNull();
                      return inside.incrementAndGet() + inside.decrementAndGet();
                    }
                  }));
        }
        begun.await();
        await().during(A_WHILE).atMost(PATIENCE).until(() -> waiting() == 0);
      }
      for (var one : done) {
        assertThat(one.get()).as("one at a time").isOne();
      }
    }
  }

  private int waiting() {
    return jdbc.sql("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")
        .query(Integer.class)
        .single();
  }
}
