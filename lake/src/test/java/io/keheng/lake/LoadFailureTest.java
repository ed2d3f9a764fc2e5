package io.keheng.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A load that cannot end leaves nothing behind. */
class LoadFailureTest {

  private static final String LARGE_FILE =
      """
      COPY (SELECT 'T' || i AS txn_no, 'A1' AS account_no, DATE '2026-01-01' AS booked_on,
                   1.00 AS amount, i + 1.00 AS balance_after, 'CASH_IN' AS kind,
                   NULL AS counterparty_bank, NULL AS counterparty_account, repeat('x', 200) AS text
            FROM range(400000) r(i))
      TO '%s' (FORMAT csv, HEADER, DELIMITER ';')\
      """;

  @TempDir Path folder;
  private TestBank bank;

  @BeforeEach
  void open() {
    bank = new TestBank(folder).accounts(1, 2);
  }

  @AfterEach
  void close() {
    bank.close();
  }

  @Test
  void aSecondLoadAtTheSameTimeIsRefused() {
    FileLock running = new Loads(bank.lake.root()).lock();
    try {
      assertThatThrownBy(() -> bank.load(bank.clean()))
          .isInstanceOfSatisfying(
              LakeException.class,
              refused -> assertThat(refused.problem()).isEqualTo(LakeProblem.LOAD_IN_PROGRESS));
    } finally {
      Loads.release(running);
    }
    assertThat(bank.load(bank.clean()).status()).isEqualTo(LoadReport.Status.LOADED);
  }

  /** The engine's own room on the disk is used up. */
  @Test
  void noRoomLeftForTheEngineIsADiskFullAndLeavesNothing() throws Exception {
    bank.close();
    Path file = folder.resolve("large.csv");
    try (Lake small = Lake.open(folder.resolve("small"), new LakeOptions("40MB", 2));
        Connection engine = small.connect()) {
      Engine.run(engine, LARGE_FILE.formatted(file));
      Engine.run(engine, "SET GLOBAL max_temp_directory_size = '1MB'");
      assertThatThrownBy(
              () ->
                  small.load(
                      new LoadRequest(
                          "large.csv",
                          ContentHash.sha256(file),
                          new TransactionSource.Delimited(file, DelimitedFormat.keheng()),
                          "SELECT 'A1' AS account_no, 1 AS account_id"),
                      LoadListener.SILENT))
          .isInstanceOfSatisfying(
              LakeException.class,
              refused -> assertThat(refused.problem()).isEqualTo(LakeProblem.DISK_FULL));
      assertThat(small.loads()).isEmpty();
      assertThat(folder.resolve("small/transactions")).doesNotExist();
      assertThat(folder.resolve("small/summaries")).doesNotExist();
      assertThat(folder.resolve("small/staging"))
          .satisfiesAnyOf(
              staging -> assertThat(staging).doesNotExist(),
              staging -> assertThat(staging).isEmptyDirectory());
    } finally {
      bank = new TestBank(folder).accounts(1, 2);
    }
  }

  @Test
  void aCancelAtAnyStepLeavesNothing() {
    for (LoadListener.Step step : LoadListener.Step.values()) {
      LoadListener impatient =
          new LoadListener() {
            private boolean reached;

            @Override
            public void progress(Step now, int percent) {
              reached |= now == step && percent < 100;
            }

            @Override
            public boolean cancelled() {
              return reached;
            }
          };
      assertThatThrownBy(() -> bank.lake.load(bank.request(bank.clean()), impatient))
          .as("cancelled at %s", step)
          .isInstanceOfSatisfying(
              LakeException.class,
              refused -> assertThat(refused.problem()).isEqualTo(LakeProblem.CANCELLED));
      assertThat(bank.lake.loads()).isEmpty();
      for (String place : List.of("transactions", "summaries", "staging")) {
        assertThat(filesUnder(place)).as("%s after a cancel at %s", place, step).isEmpty();
      }
    }
    assertThat(bank.load(bank.clean()).status()).isEqualTo(LoadReport.Status.LOADED);
  }

  private List<Path> filesUnder(String place) {
    Path under = bank.lake.root().resolve(place);
    if (!Files.exists(under)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(under)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
