package io.keheng.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keheng.KehengTest;
import io.keheng.Rule;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A pair that somebody named waits until it is decided, whatever a search finds and loses. */
@KehengTest
class StatedPairKeptTest extends MergeFixture {

  private static final String OTHER_DAY = "1971-02-03";

  @Autowired TransactionTemplate transaction;

  private long first;

  @BeforeEach
  void one() {
    first = person("A", Map.of("born", BORN));
  }

  private int state(long other) {
    var two = Map.of("customerId", first, "otherId", other);
    return asking.post("/api/duplicates", two).status();
  }

  private String stored(long other) {
    return jdbc.sql(
            "SELECT state FROM duplicate.pair WHERE first_id = :first AND second_id = :other")
        .param("first", first)
        .param("other", other)
        .query(String.class)
        .single();
  }

  @Test
  @Rule("S20-03")
  void oneThatATableFoundIsKeptWhenItIsFoundNoMore() {
    var other = person("B", Map.of("born", BORN));
    assertThat(pairs(asking)).containsEntry("A=B", "POSSIBLE");
    assertThat(state(other)).isEqualTo(201);
    change(other, "born", OTHER_DAY);
    search();
    assertThat(pairs(asking)).containsKey("A=B");
    var trail = staffs.with("audit.read", "customer.read");
    var entries = trail.get("/api/audit/entries?entity=duplicate&q={q}", tag + "A");
    assertThat(entries.text()).contains("stated");
  }

  @Test
  @Rule("S20-03")
  void oneThatATableFindsLaterIsKeptWhenItIsFoundNoMore() {
    var other = person("B", Map.of("born", OTHER_DAY));
    assertThat(state(other)).isEqualTo(201);
    assertThat(pairs(asking)).containsEntry("A=B", "STATED");
    change(other, "born", BORN);
    assertThat(pairs(asking)).containsEntry("A=B", "POSSIBLE");
    change(other, "born", OTHER_DAY);
    search();
    assertThat(pairs(asking)).containsKey("A=B");

    var pair = pair(first, other);
    var told = Map.of("version", pair.get("version").asLong(), "reason", "不是同一人");
    var path = "/api/duplicates/{id}/difference";
    assertThat(asking.post(path, told, pair.get("id").asLong()).status()).isEqualTo(204);
    change(other, "mobile", "138%08d".formatted(unit));
    change(first, "mobile", "138%08d".formatted(unit));
    assertThat(pairs(asking)).as("found again").containsKey("A=B");
    change(other, "mobile", "139%08d".formatted(unit));
    assertThat(pairs(asking)).as("decided: nobody names it any more").isEmpty();
  }

  @Test
  @Rule("S20-03")
  void oneThatIsMergedIsNotOpenedAgain() {
    var other = person("B", Map.of("born", OTHER_DAY));
    assertThat(state(other)).isEqualTo(201);
    jdbc.sql("UPDATE duplicate.pair SET state = 'MERGED' WHERE second_id = :other")
        .param("other", other)
        .update();
    assertThat(state(other)).isEqualTo(409);
    assertThat(stored(other)).isEqualTo("MERGED");
  }

  /** Whoever names two while they are merged sees them as they are afterwards. */
  @Test
  @Rule("S20-03")
  void whoIsMergedMeanwhileIsNamedNoMore() {
    var other = person("B", Map.of("born", OTHER_DAY));
    var named =
        transaction.execute(
            begun -> {
              jdbc.sql("SELECT id FROM customer.customer WHERE id = ANY(:ids) FOR UPDATE")
                  .param("ids", new Long[] {first, other})
                  .query(Long.class)
                  .list();
              var pid = jdbc.sql("SELECT pg_backend_pid()").query(Integer.class).single();
              var naming = CompletableFuture.supplyAsync(() -> state(other));
              await().atMost(PATIENCE).until(() -> waitsFor(pid));
              jdbc.sql("UPDATE customer.customer SET merged_into = :first WHERE id = :other")
                  .param("first", first)
                  .param("other", other)
                  .update();
              return naming;
            });
    assertThat(named.join()).isEqualTo(404);
    assertThat(
            jdbc.sql("SELECT count(*) FROM duplicate.pair WHERE second_id = :other")
                .param("other", other)
                .query(Long.class)
                .single())
        .isZero();
  }

  private boolean waitsFor(int pid) {
    return jdbc.sql(
                "SELECT count(*) FROM pg_locks WHERE NOT granted AND :pid = ANY(pg_blocking_pids(pid))")
            .param("pid", pid)
            .query(Long.class)
            .single()
        > 0;
  }
}
