package io.keheng.rehearsalbook;

import com.sun.management.OperatingSystemMXBean;
import io.keheng.decision.DecisionModel;
import io.keheng.decision.Fact;
import io.keheng.decision.SqlDialect;
import io.keheng.measure.MeasureSet;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rehearsal of five classification tables, in force and drafted, with the matrix of each by unit
 * and manager, and a slider of 41 thresholds, beside one bare scan of the same columns on the same
 * engine, in turns in one run: {@code RehearsalBench FOLDER MEMORY ROUNDS CUSTOMERS…}. Prints
 * medians of the rounds after one to warm up, and how many times as fast as kie-dmn evaluating the
 * customers one by one on the same cores.
 */
final class RehearsalBench {

  private static final List<String> TABLES =
      List.of(
          "value valueTier 500000 550000",
          "need need 200000 250000",
          "risk riskTier 3000000 2500000",
          "head-office-vip headOfficeVip 500000 450000",
          "vip-grade vipGrade 200000 250000");
  private static final int SAMPLE = 4_000;
  private static final Slider SLIDER =
      new Slider(new BigDecimal("200000"), new BigDecimal("600000"), 41);

  /** Work measured. */
  private interface Work {
    void run() throws SQLException;
  }

  private record Contender(String name, Work work, List<double[]> seconds) {}

  private final Connection connection;
  private final Statement statement;
  private final List<TablePair> pairs = new ArrayList<>();

  private RehearsalBench(Connection connection, Statement statement) throws IOException {
    this.connection = connection;
    this.statement = statement;
    for (var table : TABLES) {
      var part = table.split(" ");
      var text = text(part[0]);
      var drafted = text.replace("<text>" + part[2] + "</text>", "<text>" + part[3] + "</text>");
      var before = DecisionModel.read(text);
      var after = DecisionModel.read(drafted);
      pairs.add(
          new TablePair(
              new MeasureSet.Table(part[0], part[0] + ".dmn", part[1], "", List.of()),
              part[0] + " r1",
              before.compile(part[1], SqlDialect.DUCKDB),
              after.compile(part[1], SqlDialect.DUCKDB),
              after));
    }
  }

  static void main(String[] args) throws Exception {
    var folder = Path.of(args[0]);
    Files.createDirectories(folder);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET memory_limit = '" + args[1] + "'");
      statement.execute("SET threads = " + Runtime.getRuntime().availableProcessors());
      statement.execute("SET temp_directory = '" + folder.resolve("spill") + "'");
      var bench = new RehearsalBench(connection, statement);
      for (int i = 3; i < args.length; i++) {
        bench.size(folder, Integer.parseInt(args[i]), Integer.parseInt(args[2]));
      }
    }
  }

  private void size(Path folder, int customers, int rounds) throws Exception {
    var file = folder.resolve("book-" + customers + ".parquet");
    BenchBook.write(statement, file, customers);
    var relation = BookRelation.of(connection, file, "CNY");
    var queries = new EvaluationQueries(pairs);
    var scan = scan(relation, queries);
    var curve = curve(relation);
    var contenders =
        List.of(
            new Contender("bare scan", () -> drain(scan), new ArrayList<>()),
            new Contender("rehearsal", () -> rehearse(relation, queries), new ArrayList<>()),
            new Contender(
                "of it deciding",
                () -> statement.execute(queries.decide(relation.with(queries.facts()))),
                new ArrayList<>()),
            new Contender(
                "kept file",
                () -> statement.execute(queries.keep(folder.resolve("kept.parquet"))),
                new ArrayList<>()),
            new Contender("slider of 41", () -> drain(curve), new ArrayList<>()));
    for (var round = 0; round <= rounds; round++) {
      for (var contender : contenders) {
        var seconds = measured(contender.work());
        if (round > 0) {
          contender.seconds().add(seconds);
        }
      }
    }
    var plain = median(contenders.getFirst());
    for (var contender : contenders) {
      var median = median(contender);
      System.out.printf(
          Locale.ROOT,
          "%,11d %-14s wall %7.3f s %5.1f times   processor %7.3f s %5.1f times%n",
          customers,
          contender.name(),
          median[0],
          median[0] / plain[0],
          median[1],
          median[1] / plain[1]);
    }
    var one = oneByOne(relation);
    System.out.printf(
        Locale.ROOT,
        "%,11d kie-dmn one by one %,.0f customers/s, rehearsal %,.0f customers/s: %.0f times%n",
        customers,
        one,
        customers / median(contenders.get(1))[0],
        customers / median(contenders.get(1))[0] / one);
  }

  /** The columns that the tables need, read and looked at. */
  private static String scan(BookRelation relation, EvaluationQueries queries) {
    var columns = new ArrayList<String>(List.of("max(\"customerId\")", "max(\"place\")"));
    queries.facts().stream()
        .map(Fact::name)
        .filter(relation::has)
        .forEach(fact -> columns.add("max(" + BookSql.name(fact) + ")"));
    return "SELECT " + String.join(", ", columns) + " FROM " + relation.with(List.of());
  }

  private String curve(BookRelation relation) {
    var pair = pairs.getLast();
    var far = BigDecimal.TEN.pow(15);
    var draft = pair.draft();
    var queries =
        new CurveQueries(
            pair.before(),
            List.of(
                draft.compileWith("vipGrade", SqlDialect.DUCKDB, "goldSavings", far.negate()),
                draft.compileWith("vipGrade", SqlDialect.DUCKDB, "goldSavings", far)));
    return queries.reached(
        relation.with(queries.facts()),
        "savingsAverage12m",
        relation.scale("savingsAverage12m"),
        true,
        SLIDER);
  }

  private void rehearse(BookRelation relation, EvaluationQueries queries) throws SQLException {
    statement.execute(queries.decide(relation.with(queries.facts())));
    for (int table = 0; table < pairs.size(); table++) {
      drain(queries.cells(table));
    }
    drain(queries.places());
  }

  private void drain(String sql) throws SQLException {
    try (var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        rows.getObject(1);
      }
    }
  }

  /** Customers a second whom kie-dmn decides both ways by all tables, on all cores. */
  private double oneByOne(BookRelation relation) throws SQLException {
    var cases = new ArrayList<Map<String, @Nullable Object>>();
    var sql = "SELECT * FROM " + relation.with(List.of()) + " LIMIT " + SAMPLE;
    try (var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        var facts = new HashMap<String, @Nullable Object>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          facts.put(rows.getMetaData().getColumnName(i), rows.getObject(i));
        }
        cases.add(facts);
      }
    }
    double best = 0;
    for (int round = 0; round < 3; round++) {
      var start = System.nanoTime();
      cases.parallelStream()
          .forEach(
              facts ->
                  pairs.forEach(
                      pair -> {
                        pair.draft().evaluate(pair.table().decision(), facts);
                        pair.draft().evaluate(pair.table().decision(), facts);
                      }));
      best = Math.max(best, cases.size() / ((System.nanoTime() - start) / 1e9));
    }
    return best;
  }

  private static double[] measured(Work work) throws SQLException {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    var processor = system.getProcessCpuTime();
    var start = System.nanoTime();
    work.run();
    return new double[] {
      (System.nanoTime() - start) / 1e9, (system.getProcessCpuTime() - processor) / 1e9
    };
  }

  private static double[] median(Contender contender) {
    var seconds = contender.seconds();
    var middle = seconds.size() / 2;
    return new double[] {
      seconds.stream().mapToDouble(one -> one[0]).sorted().toArray()[middle],
      seconds.stream().mapToDouble(one -> one[1]).sorted().toArray()[middle]
    };
  }

  private static String text(String model) throws IOException {
    try (var in =
        Objects.requireNonNull(
            RehearsalBench.class.getResourceAsStream("/measures/cny/" + model + ".dmn"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
