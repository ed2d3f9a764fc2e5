package io.keheng.complaintfigures;

import io.keheng.Keheng;
import io.keheng.customer.BenchCustomers;
import io.keheng.duty.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The figures of a half-year report, of customers and of employees, over complaints of five years,
 * beside one bare grouped scan of their table, in turns in one run: {@code FiguresBench ROUNDS
 * CASES…}. Prints medians of the rounds after one to warm up; see bench/README.md.
 */
final class FiguresBench {

  private static final FigureSpan SPAN = FigureSpan.of(Period.HALF_YEAR, LocalDate.of(2025, 7, 1));

  private final ComplaintFigures figures;
  private final JdbcClient jdbc;
  private final JdbcTemplate owner;

  private FiguresBench(ConfigurableApplicationContext context) {
    figures = context.getBean(ComplaintFigures.class);
    jdbc = context.getBean(JdbcClient.class);
    owner = BenchCustomers.owner(context);
  }

  static void main(String[] args) throws IOException {
    var home = Files.createTempDirectory("keheng-bench");
    try (var context =
        SpringApplication.run(
            Keheng.class,
            "--keheng.home=" + home,
            "--keheng.demo.enabled=false",
            "--server.port=0",
            "--logging.level.root=WARN")) {
      var bench = new FiguresBench(context);
      for (var i = 1; i < args.length; i++) {
        bench.size(Long.parseLong(args[i]), Integer.parseInt(args[0]));
      }
    }
    System.exit(0);
  }

  /** Ten half-years from January 2021; three cases in a hundred of employees, one in twenty open. */
  private void fill(long cases) {
    owner.execute("TRUNCATE complaint.complaint CASCADE");
    owner.update(
        """
        INSERT INTO complaint.complaint
          (id, number, procedure, besides, staff, stage, channel, severity, content, on_behalf,
           persons, representatives, mass_risk, taken_unit_id, taken_by_id, taken_by, unit_id,
           owner_id, owner, lodged_at, result, closed_at, ended_at, late_at, product, issue,
           category, cause)
        SELECT n, 'B' || n, 'cbirc-2020', '{cbrc-2012}', n %% 33 = 0,
          CASE WHEN n %% 20 = 0 THEN 'HANDLING' ELSE 'CLOSED' END,
          (ARRAY['COUNTER','TELEPHONE','WEBSITE','MOBILE_APP','REGULATOR','LETTER'])[1 + n %% 6],
          (ARRAY['ORDINARY','ORDINARY','SERIOUS'])[1 + n %% 3], repeat('投诉内容 ', 20), 'SELF', 1,
          '{}', false, n %% 300, 7, '经办人', n %% 300, 7, '经办人', at,
          CASE WHEN n %% 20 > 0 THEN (ARRAY['UPHELD','PARTLY','REJECTED'])[1 + n %% 3] END,
          closed, closed, CASE WHEN n %% 50 = 0 THEN at + interval '15 days' END,
          '产品' || n %% 14, '问题' || n %% 70, 'LOAN', 'ATTITUDE'
        FROM (
          SELECT n, at, CASE WHEN n %% 20 > 0 THEN at + (n %% 20) * interval '1 day' END AS closed
          FROM (
            SELECT n, timestamptz '2021-01-01 00:00+08' + n * 157766400.0 / %1$d * interval '1 s' AS at
            FROM generate_series(1, %1$d) n
          ) lodged
        ) cases
        """
            .formatted(cases));
    owner.execute("VACUUM (ANALYZE, FREEZE) complaint.complaint");
  }

  private void size(long cases, int rounds) {
    fill(cases);
    var scans = new ArrayList<Double>();
    var reports = new ArrayList<Double>();
    for (var round = 0; round <= rounds; round++) {
      var scan = measured(this::scan);
      var report = measured(this::report);
      if (round > 0) {
        scans.add(scan);
        reports.add(report);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%,d cases, %,d in the half-year: bare grouped scan %.3f s, half-year report %.3f s,"
            + " %.2f times%n",
        cases,
        figures.of(SPAN, null, false).total().received()
            + figures.of(SPAN, null, true).total().received(),
        median(scans),
        median(reports),
        median(reports) / median(scans));
  }

  private void scan() {
    jdbc.sql("SELECT product, count(*) FROM complaint.complaint GROUP BY product")
        .query((row, number) -> row.getLong(2))
        .list();
  }

  private void report() {
    figures.of(SPAN, null, false);
    figures.of(SPAN, null, true);
  }

  private static double measured(Runnable work) {
    var start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private static double median(List<Double> seconds) {
    return seconds.stream().sorted().toList().get(seconds.size() / 2);
  }
}
