package io.keheng;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keheng.database.SecondServer;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keheng on a PostgreSQL that is not its own, and on a home folder of an earlier release. */
class ExternalServerTest {

  private static final String PASSWORD = "of-the-bank";

  @TempDir Path folder;

  @Test
  void runsAsAUserWhoDoesNotOwnTheTables() throws Exception {
    try (var bank = SecondServer.in(folder.resolve("bank"))) {
      bank.run("postgres", "CREATE ROLE schema_owner LOGIN PASSWORD '%s'".formatted(PASSWORD));
      bank.run("postgres", "CREATE ROLE clerk LOGIN PASSWORD '%s'".formatted(PASSWORD));
      bank.run("postgres", "CREATE DATABASE bank OWNER schema_owner");
      var home = folder.resolve("home");
      String[] settings = {
        "--spring.datasource.url=" + bank.url("bank"),
        "--spring.datasource.username=clerk",
        "--spring.datasource.password=" + PASSWORD,
        "--keheng.db.owner-user=schema_owner",
        "--keheng.db.owner-password=" + PASSWORD
      };
      try (var keheng = ChildKeheng.start(home, settings)) {
        assertThat(keheng.said).doesNotContain("could rewrite the audit trail");
        assertThat(new Client(keheng.port).get("/api/session").status()).isEqualTo(401);
        assertThat(home.resolve("postgres")).as("no database of its own").doesNotExist();
        var command = ChildKeheng.run(home, concat("probe", settings));
        assertThat(command.out()).as(command.err()).isEqualTo("runs 1\n");
      }
      try (var clerk = bank.as("bank", "clerk", PASSWORD);
          var statement = clerk.createStatement()) {
        var kept = statement.executeQuery("SELECT count(*) FROM audit.entry");
        assertThat(kept.next() && kept.getLong(1) > 0).as("the start itself is recorded").isTrue();
        assertThatThrownBy(() -> statement.execute("DELETE FROM audit.entry"))
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("permission denied");
      }
    }
  }

  @Test
  void runsAsOneUserAndSaysWhatThatCosts() throws Exception {
    try (var bank = SecondServer.in(folder.resolve("bank"))) {
      bank.run("postgres", "CREATE ROLE only_one LOGIN PASSWORD '%s'".formatted(PASSWORD));
      bank.run("postgres", "CREATE DATABASE bank OWNER only_one");
      String[] settings = {
        "--spring.datasource.url=" + bank.url("bank"),
        "--spring.datasource.username=only_one",
        "--spring.datasource.password=" + PASSWORD
      };
      try (var keheng = ChildKeheng.start(folder.resolve("home"), settings)) {
        assertThat(keheng.said).contains("only_one").contains("could rewrite the audit trail");
        assertThat(new Client(keheng.port).get("/api/session").status()).isEqualTo(401);
      }
    }
  }

  @Test
  void anOlderHomeGetsTheRoleOfTheApplicationAndItsTrailIsVerified() throws Exception {
    var home = folder.resolve("home");
    // The first start says the password of the first administrator before anything else.
    assertThat(ChildKeheng.run(home, "probe").out()).endsWith("runs 1\n");
    SecondServer.asBeforeRoles(home);
    var upgraded = ChildKeheng.run(home, "probe");
    assertThat(upgraded.out()).as(upgraded.err()).isEqualTo("runs 2\n");
    assertThat(upgraded.err()).doesNotContain("could rewrite the audit trail");
    var whole = ChildKeheng.run(home, "verify-audit", "--json");
    assertThat(whole.code()).as(whole.out() + whole.err()).isZero();
    assertThat(whole.out()).contains("\"whole\":true");
    try (var server = SecondServer.in(home)) {
      server.run(
          "postgres",
          """
          ALTER TABLE audit.entry DISABLE TRIGGER ALL;
          UPDATE audit.entry SET staff_name = '别人' WHERE id = (SELECT min(id) FROM audit.entry)
          """);
    }
    var broken = ChildKeheng.run(home, "verify-audit");
    assertThat(broken.code()).isEqualTo(2);
    assertThat(broken.out()).contains("审计链已断").contains("记录 1 被改动");
  }

  private static String[] concat(String first, String... rest) {
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.of(first), java.util.Arrays.stream(rest))
        .toArray(String[]::new);
  }
}
