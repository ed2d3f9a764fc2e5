package io.keheng.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.Staffs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Backups through the door of the administrator; restoring one is proved beside it. */
@KehengTest
class BackupTest {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Autowired Staffs staffs;

  Client administrator;

  @BeforeEach
  void signIn() {
    administrator = staffs.with("operations.backup");
  }

  @Test
  @Rule("S12-09")
  @Rule("S12-22")
  void aBackupIsProvedByRestoringItAndDamageIsFound() throws Exception {
    var id = administrator.post("/api/backups", Map.of()).json().get("id").asLong();
    var done = until(id, backup -> !"RUNNING".equals(backup.get("state").asString()));
    assertThat(done.get("state").asString()).as(done.toString()).isEqualTo("DONE");
    var folder = Path.of(done.get("folder").asString());
    assertThat(folder.resolve("postgres/backup_label")).exists();
    assertThat(folder.resolve("keys")).as("keys are kept apart").doesNotExist();

    assertThat(administrator.post("/api/backups/{id}/proof", Map.of(), id).status()).isEqualTo(202);
    var proved = until(id, backup -> !"RUNNING".equals(backup.get("proof").asString()));
    assertThat(proved.get("proof").asString()).as(proved.toString()).isEqualTo("SOUND");
    assertThat(proved.get("tables").asInt()).isGreaterThan(20);
    assertThat(proved.get("rows").asLong()).isGreaterThan(500);

    var file = folder.resolve("postgres/PG_VERSION");
    Files.writeString(file, "17\n");
    administrator.post("/api/backups/{id}/proof", Map.of(), id);
    var damaged = until(id, backup -> !"RUNNING".equals(backup.get("proof").asString()));
    assertThat(damaged.get("proof").asString()).isEqualTo("DAMAGED");
    assertThat(damaged.get("damage").asString()).isEqualTo("postgres/PG_VERSION: altered");
  }

  @Test
  void oneBackupAtATime() {
    var first = administrator.post("/api/backups", Map.of());
    var second = administrator.post("/api/backups", Map.of());
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.json().get("detail").asString()).contains("另一次备份");
    until(first.json().get("id").asLong(), one -> !"RUNNING".equals(one.get("state").asString()));
  }

  private JsonNode until(long id, Predicate<JsonNode> reached) {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      for (var backup : administrator.get("/api/backups").json().get("items")) {
        if (backup.get("id").asLong() == id && reached.test(backup)) {
          return backup;
        }
      }
      Thread.onSpinWait();
    }
    throw new AssertionError("Backup " + id + " did not end in time");
  }
}
