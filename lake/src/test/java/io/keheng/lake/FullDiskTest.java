package io.keheng.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A load on a file system that is really full. It takes the right to mount one of a few megabytes;
 * without it the test is skipped and says so.
 */
class FullDiskTest {

  private static final String TYPE = "tmpfs";

  /** Text that does not shrink: some thirty megabytes, as text and as Parquet. */
  private static final String LARGE_FILE =
      """
      COPY (SELECT 'T' || i AS txn_no, 'A1' AS account_no, DATE '2026-01-01' AS booked_on,
                   1.00 AS amount, i + 1.00 AS balance_after, 'CASH_IN' AS kind,
                   NULL AS counterparty_bank, NULL AS counterparty_account,
                   md5(i::VARCHAR) || md5((i + 1)::VARCHAR) || md5((i + 2)::VARCHAR) AS text
            FROM range(200000) r(i))
      TO '%s' (FORMAT csv, HEADER, DELIMITER ';')\
      """;

  @TempDir Path folder;
  private Path small;

  @BeforeEach
  void mount() throws IOException, InterruptedException {
    small = Files.createDirectory(folder.resolve("small"));
    assumeTrue(
        run("mount", "-t", TYPE, "-o", "size=6m", TYPE, small.toString()),
        "No right to mount a small file system; the full disk is not tried");
  }

  @AfterEach
  void unmount() throws IOException, InterruptedException {
    run("umount", small.toString());
  }

  @Test
  void isToldAndLeavesNothingAndTheSameFileComesInOnceThereIsRoom() throws Exception {
    Path file = folder.resolve("large.csv");
    try (TestBank bank = new TestBank(small).accounts(1)) {
      try (Connection engine = bank.lake.connect()) {
        Engine.run(engine, LARGE_FILE.formatted(file));
      }
      assertThatThrownBy(() -> bank.load(file))
          .isInstanceOfSatisfying(
              LakeException.class,
              refused -> assertThat(refused.problem()).isEqualTo(LakeProblem.DISK_FULL));
      assertThat(bank.lake.loads()).isEmpty();
      for (String place : new String[] {"transactions", "summaries", "staging"}) {
        assertThat(filesUnder(bank.lake.root().resolve(place))).as(place).isZero();
      }
      assertThat(run("mount", "-o", "remount,size=400m", small.toString())).isTrue();
      assertThat(bank.load(file).status()).isEqualTo(LoadReport.Status.LOADED);
    }
  }

  private static long filesUnder(Path place) throws IOException {
    if (!Files.exists(place)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(place)) {
      return files.filter(Files::isRegularFile).count();
    }
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException missing) {
      return false;
    }
  }
}
