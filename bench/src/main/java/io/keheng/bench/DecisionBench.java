package io.keheng.bench;

import io.keheng.decision.DecisionModel;
import io.keheng.decision.Outcome;
import io.keheng.decision.SqlDecision;
import io.keheng.decision.SqlDialect;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A ten-row table compiled to SQL on DuckDB, beside kie-dmn deciding the same cases one by one on
 * the same cores. Prints rows a second, their ratio, and the agreement of both ways on a million
 * cases; ends with 1 when they disagree.
 */
public final class DecisionBench {

  private static final List<Integer> SIZES = List.of(1_000_000, 4_000_000, 10_000_000);
  private static final int AGREEMENT = 1_000_000;
  private static final int SAMPLE = 200_000;
  private static final int REPEATS = 3;

  private final DecisionModel model = DecisionModel.read(DecisionBenchTable.XML);
  private final SqlDecision sql = model.compile("grade", SqlDialect.DUCKDB);
  private final int cores = Runtime.getRuntime().availableProcessors();

  private DecisionBench() {}

  /** Runs all of it; takes no arguments. */
  public static void main(String[] args) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      long different = new DecisionBench().run(statement);
      if (different > 0) {
        System.exit(1);
      }
    }
  }

  private long run(Statement statement) throws SQLException {
    statement.execute("SET threads = " + cores);
    System.out.printf("cores %d%n", cores);
    for (int size : SIZES) {
      facts(statement, size);
      double oneByOne = OneByOne.rowsPerSecond(cases(statement, SAMPLE), REPEATS);
      double compiled = size / seconds(statement);
      System.out.printf(
          "%,d rows: compiled %,.0f rows/s, kie-dmn %,.0f rows/s (%,d rows), %.0f times"
              + " (target: at least 100)%n",
          size, compiled, oneByOne, SAMPLE, compiled / oneByOne);
    }
    facts(statement, AGREEMENT);
    long different = different(statement);
    System.out.printf("agreement: %,d of %,d cases differ%n", different, AGREEMENT);
    return different;
  }

  /** Cases at and beside the bounds, unknown values, and values in between; the same every time. */
  private static void facts(Statement statement, int rows) throws SQLException {
    statement.execute(
        """
        CREATE OR REPLACE TABLE facts AS
        SELECT i AS "#case",
          CASE WHEN h %% 17 = 0 THEN NULL
               WHEN h %% 3 = 0 THEN CAST((h // 64 %% 12) * 50000 + (h // 8 %% 3) - 1 AS DECIMAL(18, 2))
               ELSE CAST((h // 16 %% 80000000) / 100 AS DECIMAL(18, 2)) END AS deposit,
          CASE WHEN h // 7 %% 19 = 0 THEN NULL
               ELSE CAST((h // 1024 %% 50000000) / 100 AS DECIMAL(18, 2)) END AS loan,
          CASE WHEN h // 5 %% 23 = 0 THEN NULL ELSE h // 4096 %% 2 = 0 END AS salaried,
          CASE WHEN h // 3 %% 29 = 0 THEN NULL
               ELSE ['A', 'B', 'C', 'D'][1 + h // 32768 %% 4] END AS kind
        FROM (SELECT i, CAST(hash(i) // 4 AS BIGINT) AS h FROM range(%d) AS r(i))
        """
            .formatted(rows));
  }

  /** The best of several passes over the table, with row and outcome used. */
  private double seconds(Statement statement) throws SQLException {
    String query =
        "SELECT sum(\"grade#row\"), count(grade), max(grade) FROM ("
            + sql.over("facts", List.of())
            + ")";
    double best = Double.MAX_VALUE;
    for (int i = 0; i < REPEATS; i++) {
      long start = System.nanoTime();
      statement.executeQuery(query).close();
      best = Math.min(best, (System.nanoTime() - start) / 1e9);
    }
    return best;
  }

  private static List<Map<String, @Nullable Object>> cases(Statement statement, int count)
      throws SQLException {
    List<Map<String, @Nullable Object>> cases = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery("SELECT * FROM facts ORDER BY \"#case\" LIMIT " + count)) {
      while (rows.next()) {
        cases.add(facts(rows));
      }
    }
    return cases;
  }

  private static Map<String, @Nullable Object> facts(ResultSet row) throws SQLException {
    Map<String, @Nullable Object> facts = new HashMap<>();
    for (String name : List.of("deposit", "loan", "salaried", "kind")) {
      facts.put(name, row.getObject(name));
    }
    return facts;
  }

  private long different(Statement statement) throws SQLException {
    List<Map<String, @Nullable Object>> cases = new ArrayList<>();
    List<@Nullable Object> answers = new ArrayList<>();
    String query =
        sql.over("facts", List.of("#case", "deposit", "loan", "salaried", "kind"))
            + " ORDER BY \"#case\"";
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        cases.add(facts(rows));
        answers.add(rows.getObject("grade#row") + " " + rows.getObject("grade"));
      }
    }
    return IntStream.range(0, cases.size())
        .parallel()
        .filter(i -> !Objects.equals(answers.get(i), answer(cases.get(i))))
        .count();
  }

  private String answer(Map<String, @Nullable Object> facts) {
    Outcome outcome = model.evaluate("grade", facts);
    return outcome.row() + " " + outcome.value();
  }
}
