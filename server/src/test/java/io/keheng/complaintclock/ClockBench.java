package io.keheng.complaintclock;

import io.keheng.Keheng;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is due among more and more running clocks, found as the watch finds it; see bench/README.md.
 */
final class ClockBench {

  private static final int ROUNDS = 400;
  private static final int DUE = 200;
  private static final int AT_ONCE = 200;

  private final JdbcClient jdbc;
  private final ClockRepository clocks;
  private int made;

  private ClockBench(JdbcClient jdbc, ClockRepository clocks) {
    this.jdbc = jdbc;
    this.clocks = clocks;
  }

  static void main(String[] args) throws IOException {
    var home = Files.createTempDirectory("keheng-bench");
    try (var context =
        new SpringApplicationBuilder(Keheng.class)
            .run(
                "--keheng.home=" + home,
                "--keheng.demo.enabled=false",
                "--server.port=0",
                "--logging.level.root=WARN")) {
      var bench =
          new ClockBench(context.getBean(JdbcClient.class), context.getBean(ClockRepository.class));
      var first = 0.0;
      for (var size : args) {
        bench.grow(Integer.parseInt(size));
        var found = bench.timed();
        first = first == 0 ? found : first;
        System.out.printf(
            "%,11d running clocks, %d due: %.3f ms (median), %.2f times the first%n",
            bench.made, DUE, found, found / first);
      }
    }
    System.exit(0);
  }

  /** Cases with one running clock each; the first of them are due, the others later. */
  private void grow(int size) {
    jdbc.sql(
            """
            INSERT INTO complaint.complaint
              (id, number, procedure, besides, staff, stage, channel, severity, content, on_behalf,
               persons, representatives, mass_risk, taken_unit_id, taken_by_id, taken_by, unit_id,
               owner_id, owner, lodged_at)
            SELECT i, 'B' || i, 'cbirc-2020', '{}', false, 'HANDLING', 'COUNTER', 'ORDINARY',
              'text', 'SELF', 1, '{}', false, 1, 1, 'x', 1, 1, 'x', now()
            FROM generate_series(:from, :to) i
            """)
        .param("from", made + 1)
        .param("to", size)
        .update();
    jdbc.sql(
            """
            INSERT INTO complaint.clock
              (case_id, procedure, code, amount, paused, start_act, started_at, due_at, provisional,
               release_id, term_row)
            SELECT i, 'cbirc-2020', 'handle', 15, 0, 'LODGED', now(),
              now() + CASE WHEN i <= :due THEN '-1 day'::interval ELSE i * '1 s'::interval END
                + CASE WHEN i <= :due THEN '0'::interval ELSE '1 day'::interval END,
              false, 1, 1
            FROM generate_series(:from, :to) i
            """)
        .param("from", made + 1)
        .param("to", size)
        .param("due", DUE)
        .update();
    jdbc.sql("ANALYZE complaint.clock").update();
    made = size;
  }

  private double timed() {
    var took = new double[ROUNDS];
    for (var i = 0; i < ROUNDS; i++) {
      var start = System.nanoTime();
      var found = clocks.toLapse(Instant.now(), AT_ONCE);
      took[i] = (System.nanoTime() - start) / 1e6;
      if (found.size() != DUE) {
        throw new IllegalStateException("found " + found.size());
      }
    }
    Arrays.sort(took);
    return took[ROUNDS / 2];
  }
}
