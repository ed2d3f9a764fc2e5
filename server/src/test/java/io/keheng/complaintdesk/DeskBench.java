package io.keheng.complaintdesk;

import io.keheng.Keheng;
import io.keheng.identity.DataScope;
import io.keheng.procedure.Stage;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The first pages of register, board and my work among more and more complaints, one in a hundred
 * of them open; see bench/README.md.
 */
final class DeskBench {

  private static final int ROUNDS = 100;
  private static final int WARMING = 20;
  private static final int UNITS = 10;
  private static final int STAFF = 100;

  private final JdbcClient jdbc;
  private final RegisterQueries queries;
  private int made;

  private DeskBench(JdbcClient jdbc, RegisterQueries queries) {
    this.jdbc = jdbc;
    this.queries = queries;
  }

  static void main(String[] args) throws IOException {
    var home = Files.createTempDirectory("keheng-bench");
    var first = new LinkedHashMap<String, Double>();
    try (var context =
        new SpringApplicationBuilder(Keheng.class)
            .run(
                "--keheng.home=" + home,
                "--keheng.demo.enabled=false",
                "--server.port=0",
                "--logging.level.root=WARN")) {
      var bench =
          new DeskBench(context.getBean(JdbcClient.class), context.getBean(RegisterQueries.class));
      for (var size : args) {
        bench.grow(Integer.parseInt(size));
        bench
            .pages()
            .forEach(
                (page, work) -> {
                  var taken = timed(work);
                  System.out.printf(
                      "%,11d %-24s %.3f ms (median), %.2f times the first%n",
                      bench.made, page, taken, taken / first.computeIfAbsent(page, _ -> taken));
                });
      }
    }
    System.exit(0);
  }

  private Map<String, Runnable> pages() {
    var officer = DataScope.EVERYTHING;
    var clerk = new DataScope(false, Set.of(7L), 7);
    var pages = new LinkedHashMap<String, Runnable>();
    pages.put("register, bank", () -> page(filter(true, false), officer));
    pages.put("register with closed, bank", () -> page(filter(false, false), officer));
    pages.put("board, bank", () -> board(officer));
    pages.put("register, unit", () -> page(filter(true, false), clerk));
    pages.put("register with closed, unit", () -> page(filter(false, false), clerk));
    pages.put("board, unit", () -> board(clerk));
    pages.put("my work", () -> page(filter(true, true), clerk));
    return pages;
  }

  private static RegisterFilter filter(boolean open, boolean mine) {
    return new RegisterFilter(
        null, null, open, mine, null, null, null, null, null, null, null, null, null, null, null,
        null, null);
  }

  private void page(RegisterFilter filter, DataScope scope) {
    queries.page(filter, scope, new Paging(1, 50, null));
    queries.count(filter, scope, Page.COUNTED);
  }

  private void board(DataScope scope) {
    Arrays.stream(Stage.values())
        .filter(Stage::open)
        .forEach(
            stage -> {
              var filter = filter(false, false).in(stage);
              queries.page(filter, scope, new Paging(1, 50, "dueAt"));
              queries.count(filter, scope, Page.COUNTED);
            });
  }

  private static double timed(Runnable work) {
    for (var round = 0; round < WARMING; round++) {
      work.run();
    }
    var taken = new double[ROUNDS];
    for (var round = 0; round < ROUNDS; round++) {
      var from = System.nanoTime();
      work.run();
      taken[round] = (System.nanoTime() - from) / 1e6;
    }
    Arrays.sort(taken);
    return taken[ROUNDS / 2];
  }

  /** Cases of five years, spread so that the first page of a unit is full. */
  private void grow(int size) {
    jdbc.sql(
            """
            INSERT INTO complaint.complaint
              (id, number, procedure, besides, staff, stage, channel, severity, content, on_behalf,
               persons, representatives, mass_risk, taken_unit_id, taken_by_id, taken_by, unit_id,
               owner_id, owner, lodged_at, due_at, due_clock)
            SELECT i, 'B' || i, 'cbirc-2020', '{}', false,
              CASE WHEN i %% 100 = 0 THEN
                (ARRAY['REGISTERED','ACCEPTED','HANDLING','DECIDED','ANSWERED'])[1 + i / 100 %% 5]
              ELSE 'ARCHIVED' END,
              'COUNTER', 'ORDINARY', 'text', 'SELF', 1, '{}', false, unit,
              owner, 'x', unit, owner, 'x',
              now() - i * '30 s'::interval,
              CASE WHEN i %% 100 = 0 THEN now() + abs(hashint8(i + 7)::bigint) %% 2000000 * '1 s'::interval END,
              CASE WHEN i %% 100 = 0 THEN 'cbirc-2020/handle' END
            FROM generate_series(:from::bigint, :to::bigint) i,
              LATERAL (SELECT abs(hashint8(i)::bigint) %% %d AS unit) u,
              LATERAL (SELECT abs(hashint8(-i)::bigint) %% %d AS owner) o
            """
                .formatted(UNITS, STAFF))
        .param("from", made + 1)
        .param("to", size)
        .update();
    made = size;
    jdbc.sql("VACUUM ANALYZE complaint.complaint").update();
    jdbc.sql("ANALYZE complaint.subject").update();
  }
}
