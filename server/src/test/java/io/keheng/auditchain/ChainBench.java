package io.keheng.auditchain;

import io.keheng.database.SecondServer;
import java.nio.file.Files;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sealing and verifying the chain as it grows, beside one bare pass that reads the same rows; see
 * bench/README.md.
 */
final class ChainBench {

  private static final int FEED = 100_000;

  private ChainBench() {}

  static void main(String[] sizes) throws Exception {
    var home = Files.createTempDirectory("keheng-bench");
    try (var server = SecondServer.in(home)) {
      var trail =
          TrailFixture.on(server, Files.createTempDirectory("keheng-bench"), "international");
      var rows = 0L;
      for (var size : Arrays.stream(sizes).mapToLong(Long::parseLong).toArray()) {
        var start = System.nanoTime();
        for (; rows < size; rows += FEED) {
          trail.writeTogether(FEED);
        }
        var written = seconds(start);
        start = System.nanoTime();
        trail.chain.seal();
        var sealed = seconds(start);
        start = System.nanoTime();
        var read = read(trail);
        var pass = seconds(start);
        start = System.nanoTime();
        var found = trail.verified();
        var verified = seconds(start);
        System.out.printf(
            "%,10d rows  written %.1f s  sealed %.1f s  verified %.1f s (%,.0f rows/s, whole %s)"
                + "  bare pass %.1f s (%,d)  %.2f times the pass%n",
            size,
            written,
            sealed,
            verified,
            found.rows() / verified,
            found.whole(),
            pass,
            read,
            verified / pass);
      }
    }
    System.exit(0);
  }

  /** All columns of all rows, fetched and not looked at. */
  private static long read(TrailFixture trail) {
    var count = new long[1];
    trail.transactions.executeWithoutResult(
        state ->
            JdbcClient.create(trail.pool)
                .sql("SELECT * FROM audit.entry ORDER BY tx, id")
                .withFetchSize(Sealer.ROWS_OF_A_BLOCK)
                .query(
                    row -> {
                      row.getString("after");
                      count[0]++;
                    }));
    return count[0];
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
