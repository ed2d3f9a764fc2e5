package io.keheng.auditchain;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.auditchain.Break.What;
import io.keheng.database.SecondServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows altered, removed, inserted and cut off by the owner of the tables are each named. */
class ChainTest {

  @TempDir static Path home;
  static SecondServer server;

  @TempDir Path folder;
  TrailFixture trail;

  @BeforeAll
  static void start() throws Exception {
    server = SecondServer.in(home);
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @BeforeEach
  void trail() throws Exception {
    trail = TrailFixture.on(server, folder, "international");
  }

  @Test
  void aChainNobodyTouchedIsWhole() throws Exception {
    trail.write(5);
    trail.writeTogether(25_000);
    trail.write(5);
    var found = trail.verified();
    assertThat(found.breaks()).isEmpty();
    assertThat(found).extracting("whole", "rows", "pending").containsExactly(true, 25_010L, 0L);
    assertThat(found.blocks()).as("a feed is sealed in parts").isEqualTo(3);
    assertThat(found.anchors()).isEqualTo(1);
    assertThat(trail.verified().rows()).as("the verification is a row too").isEqualTo(25_011);
    var since = LocalDate.now().plusDays(2);
    assertThat(trail.chain.verify(since, (at, of) -> {}).blocks()).isZero();
  }

  @Test
  void anAlteredRowIsNamedWhateverWasAltered() throws Exception {
    var alterations =
        List.of(
            "kind = 'LOOK'",
            "entity = 'other'",
            "entity_id = '77'",
            "action = 'created'",
            "staff_id = 12",
            "staff_name = 'X'",
            "at = at + interval '1 microsecond'",
            "address = '10.0.0.1'",
            "agent = 'x'",
            "purpose = 'x'",
            "reference = 'x'",
            "before = NULL",
            "after = '{}'");
    trail.write(alterations.size() + 1);
    trail.chain.seal();
    var rows = trail.ids();
    for (var i = 0; i < alterations.size(); i++) {
      trail.asOwner(
          "UPDATE audit.entry SET %s WHERE id = %d".formatted(alterations.get(i), rows.get(i)));
    }
    var found = trail.verified();
    assertThat(found.breaks()).extracting("what").containsOnly(What.ROW_ALTERED);
    assertThat(found.breaks())
        .extracting("row")
        .containsExactlyElementsOf(rows.subList(0, alterations.size()));
  }

  @Test
  void aRemovedRowIsNamed() throws Exception {
    trail.write(6);
    trail.chain.seal();
    var row = trail.ids().get(2);
    trail.asOwner("DELETE FROM audit.entry WHERE id = " + row);
    assertBroken(What.ROW_REMOVED, row);
  }

  @Test
  void aRowSlippedInAmongOthersIsNamed() throws Exception {
    trail.write(6);
    trail.chain.seal();
    var row = trail.ids().get(2);
    trail.asOwner(
        """
        INSERT INTO audit.entry (id, kind, entity, entity_id, action, staff_id, staff_name, at, tx)
        OVERRIDING SYSTEM VALUE
        SELECT 900, kind, entity, entity_id, action, staff_id, staff_name, at, tx
        FROM audit.entry WHERE id = %d
        """
            .formatted(row));
    assertBroken(What.ROW_INSERTED, 900L);
  }

  @Test
  void aRowTheApplicationDidNotWriteIsNamed() throws Exception {
    trail.write(3);
    trail.chain.seal();
    trail.asOwner(
        """
        INSERT INTO audit.entry (kind, entity, entity_id, action, staff_id, staff_name, at)
        VALUES ('CHANGE', 'thing', '1', 'changed', 0, '系统', now())
        """);
    assertBroken(What.ROW_FORGED, 4L);
  }

  @Test
  void aRowAlteredBeforeItIsSealedIsNamed() throws Exception {
    trail.write(3);
    trail.asOwner("UPDATE audit.entry SET staff_name = 'X' WHERE id = 2");
    assertBroken(What.ROW_FORGED, 2L);
  }

  @Test
  void anEmptiedTableIsNamedByItsFirstRow() throws Exception {
    trail.write(3);
    trail.chain.seal();
    trail.asOwner("TRUNCATE audit.entry");
    assertBroken(What.ROW_REMOVED, 1L);
  }

  @Test
  void aBlockMadeToFitAnAlteredRowIsNamed() throws Exception {
    trail.write(2);
    trail.chain.seal();
    trail.asOwner(
        "UPDATE audit.block SET entries = set_byte(entries, 19, get_byte(entries, 19) # 1)");
    assertBroken(What.BLOCK_ALTERED, null);
  }

  @Test
  void aBlockTakenOutIsNamed() throws Exception {
    for (var i = 0; i < 3; i++) {
      trail.write(2);
      trail.chain.seal();
    }
    trail.asOwner("DELETE FROM audit.block WHERE number = 2");
    var found = trail.verified();
    assertThat(found.breaks())
        .first()
        .extracting("what", "block")
        .containsExactly(What.BLOCK_REMOVED, 2L);
    trail.asOwner("DELETE FROM audit.entry WHERE id IN (3, 4)");
    assertThat(trail.verified().breaks()).first().extracting("what").isEqualTo(What.BLOCK_REMOVED);
  }

  @Test
  void aTailCutOffIsNamedByTheAnchors() throws Exception {
    for (var i = 0; i < 3; i++) {
      trail.write(2);
      trail.chain.seal();
    }
    trail.asOwner("DELETE FROM audit.block WHERE number > 1; DELETE FROM audit.entry WHERE id > 2");
    var found = trail.verified();
    assertThat(found.whole()).isFalse();
    assertThat(found.breaks())
        .first()
        .extracting("what", "block")
        .containsExactly(What.CUT_OFF, 2L);
    assertThat(found.breaks()).hasSize(2);
    // Work goes on, and the numbers that were cut off are given again.
    assertThat(trail.verified().breaks())
        .extracting("what", "block")
        .contains(org.assertj.core.groups.Tuple.tuple(What.REPLACED, 2L));
  }

  @Test
  void bothTablesEmptiedIsNamedByTheAnchors() throws Exception {
    trail.write(2);
    trail.chain.seal();
    trail.asOwner("TRUNCATE audit.entry; TRUNCATE audit.block");
    assertThat(trail.verified().breaks()).first().extracting("what").isEqualTo(What.CUT_OFF);
  }

  @Test
  void aChainSignedWithAnotherKeyDoesNotHold() throws Exception {
    trail.write(2);
    trail.chain.seal();
    var found = trail.verifiedWithKeysOf(Files.createDirectory(folder.resolve("other")));
    assertThat(found.breaks()).first().extracting("what").isEqualTo(What.BLOCK_ALTERED);
  }

  @Test
  void writersDoNotWaitAndNoneIsLeftOut() throws Exception {
    try (var slow = trail.pool.getConnection();
        var statement = slow.createStatement()) {
      slow.setAutoCommit(false);
      statement.execute("SELECT pg_current_xact_id()");
      trail.write(3);
      trail.chain.seal();
      assertThat(trail.chain.state()).extracting("sealed", "pending").containsExactly(0L, 3L);
      slow.commit();
    }
    var found = trail.verified();
    assertThat(found).extracting("whole", "rows", "pending").containsExactly(true, 3L, 0L);
  }

  @Test
  void anchorsAreOnlyAppended() throws Exception {
    trail.write(1);
    trail.chain.seal();
    var first = Files.readAllLines(anchorFile());
    trail.write(1);
    trail.chain.seal();
    trail.chain.seal();
    assertThat(Files.readAllLines(anchorFile())).hasSize(2).startsWith(first.getFirst());
    assertThat(trail.chain.state()).extracting("anchoredBlock", "blocks").containsExactly(2L, 2L);
  }

  @Test
  void theNationalSuiteHoldsAsWell() throws Exception {
    trail = TrailFixture.on(server, folder.resolve("national"), "national");
    trail.write(6);
    assertThat(trail.verified().whole()).isTrue();
    assertThat(trail.chain.state().suite()).isEqualTo("NATIONAL");
    assertThat(
            JdbcClient.create(trail.pool)
                .sql("SELECT DISTINCT suite FROM audit.block")
                .query((row, place) -> row.getString("suite"))
                .list())
        .containsExactly("NATIONAL");
    trail.asOwner("UPDATE audit.entry SET action = 'x' WHERE id = 4");
    assertBroken(What.ROW_ALTERED, 4L);
  }

  private Path anchorFile() throws Exception {
    try (var files = Files.list(folder.resolve("anchors"))) {
      return files.findFirst().orElseThrow();
    }
  }

  private void assertBroken(What what, @org.jspecify.annotations.Nullable Long row) {
    var found = trail.verified();
    assertThat(found.whole()).isFalse();
    assertThat(found.breaks()).first().extracting("what").isEqualTo(what);
    assertThat(Objects.equals(found.breaks().getFirst().row(), row))
        .as("%s", found.breaks())
        .isTrue();
  }
}
