package io.keheng.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keheng.KehengTest;
import io.keheng.lake.Lake;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What becomes of a rehearsal: named, compared, taken away, removed; and what is none. */
@KehengTest
@TestPropertySource(properties = "keheng.test.bank=rehearsal")
class RehearsalKeptTest extends RehearsalFixture {

  @Autowired Lake lake;
  @Autowired TransactionTemplate transaction;

  @Test
  void isNamedComparedTakenAwayAndRemoved() throws IOException {
    var moves = saver("350000");
    var one = rehearsed(goldFrom("300000"), DAY, "三十万");
    var other = rehearsed(goldFrom("400000"), DAY, "四十万");
    assertThat(officer.put("/api/rehearsals/" + one + "/name", Map.of("name", "方案一")).status())
        .isEqualTo(204);
    var compared = officer.get("/api/rehearsals/comparison?left=" + one + "&right=" + other).json();
    assertThat(compared.at("/left/name").asString()).isEqualTo("方案一");
    var table = compared.at("/tables/0");
    assertThat(table.get("movedRight").asLong()).isGreaterThan(table.get("movedLeft").asLong());
    assertThat(pair(table, "left")).isEqualTo(cell(one(officer, one), "vip-grade", "GOLD", "NONE"));
    assertThat(pair(table, "right"))
        .isEqualTo(cell(one(officer, other), "vip-grade", "GOLD", "NONE"))
        .isGreaterThan(pair(table, "left"));

    var export = officer.get("/api/rehearsals/" + other + "/export");
    assertThat(export.status()).isEqualTo(200);
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(export.bytes()))) {
      assertThat(book.getSheets().map(sheet -> sheet.getName()).toList())
          .containsExactly("概要", "变动矩阵", "按机构", "按客户经理", "成本", "变动的客户");
      var number =
          jdbc.sql("SELECT number FROM customer.customer WHERE id = :id")
              .param("id", moves)
              .query(String.class)
              .single();
      try (var rows = book.getSheet(5).orElseThrow().openStream()) {
        assertThat(rows.map(row -> row.getCellText(0)).toList()).contains(number);
      }
    }
    assertThat(officer.delete("/api/rehearsals/" + one).status()).isEqualTo(204);
    assertThat(officer.get("/api/rehearsals/" + one).status()).isEqualTo(404);
    assertThat(Files.exists(folder(one))).isFalse();
    assertThat(officer.get("/api/rehearsals").json().get("items").findValuesAsString("id"))
        .contains(String.valueOf(other))
        .doesNotContain(String.valueOf(one));
  }

  @Test
  void whatIsCancelledWhenItsFilesAreWrittenLeavesNoneOfThem() {
    saver("250000");
    var revision = goldFrom("300000");
    var id = new AtomicLong();
    transaction.executeWithoutResult(
        status -> {
          jdbc.sql("LOCK TABLE rehearsal.place IN EXCLUSIVE MODE").update();
          id.set(start(revision, DAY, "最后取消").json().get("id").asLong());
          await().atMost(Duration.ofMinutes(1)).until(this::keeps);
          assertThat(Files.exists(folder(id.get()))).isTrue();
          var cancellation = "/api/rehearsals/" + id + "/cancellation";
          assertThat(officer.post(cancellation, null).status()).isEqualTo(202);
        });
    ended(id.get());
    assertThat(state(id.get())).isEqualTo("CANCELLED");
    assertThat(one(officer, id.get()).get("tables").size()).isZero();
    assertThat(Files.exists(folder(id.get()))).isFalse();
  }

  private Path folder(long id) {
    return lake.root().resolve("rehearsals/" + id);
  }

  /** Whether somebody waits to write the places of a rehearsal. */
  private boolean keeps() {
    return jdbc.sql(
                """
                SELECT count(*) FROM pg_locks
                WHERE NOT granted AND relation = CAST('rehearsal.place' AS regclass)
                """)
            .query(Long.class)
            .single()
        > 0;
  }

  private static long pair(JsonNode table, String side) {
    return table
        .get("cells")
        .valueStream()
        .filter(cell -> cell.get("before").asString().equals("GOLD"))
        .filter(cell -> cell.get("after").asString().equals("NONE"))
        .mapToLong(cell -> cell.get(side).asLong())
        .sum();
  }

  @Test
  void whatCannotBeRehearsedIsRefusedAtOnce() {
    var bank = officer.post("/api/revisions", Map.of("set", "bank", "head", head()));
    var none = start(bank.json().get("id").asLong(), DAY, "全行");
    assertThat(none.json().get("type").asString()).isEqualTo("urn:keheng:rehearsal.no-book");
    var revision = goldFrom("300000");
    assertThat(start(revision, LocalDate.now(clock).plusDays(9), "未来").status()).isEqualTo(422);
    assertThat(start(999999999, DAY, "没有").status()).isEqualTo(404);
    assertThat(start(revision, LocalDate.of(1999, 1, 1), "过早").status()).isEqualTo(422);
    var unknown =
        officer.post(
            "/api/rehearsals",
            Map.of("revision", revision, "asOf", DAY, "name", "无此表", "tables", List.of("nothing")));
    assertThat(unknown.status()).isEqualTo(422);
    var reader = staffs.with("rehearsal.read");
    assertThat(reader.post("/api/rehearsals", Map.of()).status()).isEqualTo(403);
  }

  private Map<String, Object> head() {
    return Map.of("title", "全行", "reason", "全行", "effectiveFrom", LocalDate.now(clock).plusDays(1));
  }
}
