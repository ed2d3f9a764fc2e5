package io.keheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Restoring as docs/operations/backup.md says: the folder of a backup becomes a home. */
class RestoreTest {

  @TempDir Path home;
  @TempDir Path elsewhere;

  @Test
  @Rule("S12-19")
  void aBackupTakenBesideARunningServerBecomesAHome() throws Exception {
    String folder;
    try (var keheng = ChildKeheng.start(home)) {
      assertThat(keheng.process.isAlive()).isTrue();
      assertThat(ChildKeheng.run(home, "probe").out()).isEqualTo("runs 1\n");
      var taken = ChildKeheng.run(home, "backup", "--json");
      assertThat(taken.code()).as(taken.err()).isZero();
      var summary = JsonMapper.shared().readTree(taken.out().lines().toList().getLast());
      assertThat(summary.get("proof").asString()).isEqualTo("SOUND");
      folder = summary.get("folder").asString();
      assertThat(ChildKeheng.run(home, "probe").out()).isEqualTo("runs 2\n");
    }
    var restored = elsewhere.resolve("home");
    run("cp", "-a", folder, restored.toString());
    if (Files.exists(home.resolve("keys"))) {
      run("cp", "-a", home.resolve("keys").toString(), restored.toString());
    }
    assertThat(ChildKeheng.run(restored, "probe").out())
        .as("what came after the backup is not in it")
        .isEqualTo("runs 2\n");
  }

  private static void run(String... command) throws Exception {
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor())
        .as(List.of(command).toString())
        .isZero();
  }
}
