package io.keheng.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.Staffs;
import io.keheng.audit.Changes;
import io.keheng.protection.FieldRegister;
import io.keheng.protection.Keys;
import io.keheng.protection.SealedColumns;
import io.keheng.protection.Suite;
import io.keheng.protection.Vault;
import io.keheng.shared.Paging;
import io.keheng.shared.TurnQueries;
import io.keheng.shared.Turns;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

@KehengTest
class KeyRotationTest {

  private static final String TABLE = "probe.sealed_thing";
  private static final SealedColumns THINGS =
      new SealedColumns(TABLE, "id", List.of("mobile", "email"));
  private static final int MANY = 20_000;

  @Autowired Staffs staffs;
  @Autowired Vault vault;
  @Autowired Keys keys;
  @Autowired AutowireCapableBeanFactory beans;
  @Autowired SealedQueries sealed;
  @Autowired ReencryptionRepository runs;
  @Autowired Turns turns;
  @Autowired TurnQueries taken;
  @Autowired TransactionOperations transaction;
  @Autowired Changes changes;
  @Autowired Clock clock;
  @Autowired JdbcClient jdbc;
  @Autowired RotateKeysCommand command;
  @Autowired JsonMapper json;

  @Test
  @Rule("S12-09")
  @Rule("S12-19")
  void aKeyIsRotatedWhileEverybodyWorksOn() throws InterruptedException {
    var admin = staffs.with("protection.read", "protection.rotate");
    var other = beans.createBean(Keys.class);
    var before = vault.seal("a.b.c", 1, "13812341234");
    var primary = admin.get("/api/protection/keys").json().get("primary").asInt();

    var rotated =
        admin.post("/api/protection/keys", Map.of("replaces", primary, "suite", "NATIONAL"));
    assertThat(rotated.status()).as(rotated.text()).isEqualTo(200);
    assertThat(rotated.json().get("primary").asInt()).isEqualTo(primary + 1);
    assertThat(rotated.json().get("keys").get(0).get("suite").asString()).isEqualTo("NATIONAL");
    assertThat(rotated.json().get("keys").get(1).get("state").asString()).isEqualTo("FORMER");

    var after = vault.seal("a.b.c", 1, "13812341234");
    assertThat(after[0]).isEqualTo(Suite.NATIONAL.mark());
    assertThat(vault.open("a.b.c", 1, before)).isEqualTo(vault.open("a.b.c", 1, after));
    assertThat(new Vault(other, new FieldRegister()).open("a.b.c", 1, after))
        .as("another process reads the folder again")
        .isEqualTo("13812341234");
    assertThat(admin.post("/api/protection/keys", Map.of("replaces", primary)).status())
        .as("two administrators do not rotate twice")
        .isEqualTo(409);
    assertThat(changes.of("protection-key", primary + 1, new Paging(1, 1, null)).total())
        .isEqualTo(1);

    assertThat(admin.post("/api/protection/reencryptions", Map.of()).status()).isEqualTo(202);
    assertThat(ended(admin).get("state").asString()).isEqualTo("DONE");
    admin
        .get("/api/protection/keys")
        .json()
        .get("keys")
        .valueStream()
        .filter(key -> key.get("state").asString().equals("FORMER"))
        .forEach(key -> assertThat(key.get("values").asLong()).isZero());
    rotate(Suite.INTERNATIONAL);
  }

  @Test
  void whoMayOnlyReadCannotRotate() {
    var reader = staffs.with("protection.read");
    assertThat(reader.post("/api/protection/keys", Map.of("replaces", 1)).status()).isEqualTo(403);
    assertThat(reader.post("/api/protection/reencryptions", Map.of()).status()).isEqualTo(403);
  }

  @Test
  void aStoppedReencryptionGoesOnWithWhatIsLeft() throws InterruptedException {
    things(MANY);
    rotate(Suite.INTERNATIONAL);
    var work = over(THINGS);
    var run = work.start();
    work.cancel(run.id());
    while (work.byId(run.id()).state() == Reencryption.State.RUNNING) {
      Thread.onSpinWait();
    }
    assertThat(work.byId(run.id()).state()).isEqualTo(Reencryption.State.CANCELLED);
    assertThat(left()).isPositive();
    awaitTurn();
    assertThat(over(THINGS).run().state()).isEqualTo(Reencryption.State.DONE);
    assertThat(left()).isZero();
    assertThat(vault.open(TABLE + ".mobile", 7L, bytes("mobile", 7))).isEqualTo("1380000" + 7);
  }

  @Test
  void whatSomebodyWroteMeanwhileIsNotOverwritten() {
    things(3);
    rotate(Suite.INTERNATIONAL);
    var read = sealed.under(THINGS, keys.header(), null, 10);
    var row = read.getFirst();
    var before = java.util.Objects.requireNonNull(row.values().get("mobile"));
    var written = vault.seal(TABLE + ".mobile", row.id(), "13999999999");
    jdbc.sql("UPDATE " + TABLE + " SET mobile = :value WHERE id = :id")
        .param("value", written)
        .param("id", row.id())
        .update();
    var late = new SealedQueries.Replacement(row.id(), before, new byte[] {1});
    assertThat(sealed.replace(THINGS, "mobile", List.of(late))).isZero();
    assertThat(bytes("mobile", (long) row.id())).isEqualTo(written);
  }

  @Test
  void aValueNoKeyOpensIsCountedAndLeft() {
    things(3);
    var foreign = new byte[40];
    jdbc.sql("UPDATE " + TABLE + " SET email = :value WHERE id = 2")
        .param("value", foreign)
        .update();
    rotate(Suite.INTERNATIONAL);
    var run = over(THINGS).run();
    assertThat(run.state()).isEqualTo(Reencryption.State.FAILED);
    assertThat(run.unreadable()).isEqualTo(1);
    assertThat(run.done()).isEqualTo(5);
    assertThat(bytes("email", 2)).isEqualTo(foreign);
  }

  @Test
  void theBatchWindowRotatesToo() {
    var primary = keys.held().primary().id();
    var out = new StringWriter();
    var code = new CommandLine(command).setOut(new PrintWriter(out)).execute("--json");
    assertThat(code).as(out.toString()).isZero();
    var summary = json.readTree(out.toString());
    assertThat(summary.get("key").asInt()).isEqualTo(primary + 1);
    assertThat(summary.get("state").asString()).isEqualTo("DONE");
  }

  private Reencryptions over(SealedColumns columns) {
    return new Reencryptions(
        List.of(columns), keys, vault, sealed, runs, turns, transaction, changes, clock);
  }

  private void rotate(Suite suite) {
    keys.rotate(suite);
  }

  private void things(int count) {
    jdbc.sql("DELETE FROM " + TABLE).update();
    for (var id = 1L; id <= count; id++) {
      jdbc.sql("INSERT INTO " + TABLE + " VALUES (:id, :mobile, :email)")
          .param("id", id)
          .param("mobile", vault.seal(TABLE + ".mobile", id, "1380000" + id))
          .param("email", vault.seal(TABLE + ".email", id, id + "@x.cn"))
          .update();
    }
  }

  private long left() {
    return sealed.under(THINGS, keys.header(), null, MANY).size();
  }

  private byte[] bytes(String column, long id) {
    return jdbc.sql("SELECT " + column + " FROM " + TABLE + " WHERE id = :id")
        .param("id", id)
        .query((row, number) -> row.getBytes(1))
        .single();
  }

  /** The background thread gives its turn back a moment after it has written the end. */
  private void awaitTurn() throws InterruptedException {
    for (var turn = taken.take(Reencryptions.WORK); ; turn = taken.take(Reencryptions.WORK)) {
      if (turn.isPresent()) {
        turn.get().close();
        return;
      }
      Thread.onSpinWait();
    }
  }

  private tools.jackson.databind.JsonNode ended(Client admin) {
    while (true) {
      var latest = admin.get("/api/protection/reencryptions").json().get(0);
      if (!latest.get("state").asString().equals("RUNNING")) {
        return latest;
      }
    }
  }
}
