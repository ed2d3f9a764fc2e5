package io.keheng.decision;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Decides the same cases one by one and by SQL on an engine, and tells where they differ. */
final class SqlAgreement {

  /** Decides what stands in the table {@code cases} of a DuckDB. */
  @FunctionalInterface
  interface Engine {
    /** A SELECT of DuckDB that gives the decided cases with their {@code #case}. */
    String decided(Connection duck, SqlDecision sql) throws SQLException;
  }

  private final DecisionModel model;
  private final String decision;
  private final SqlDecision sql;
  private final Engine engine;
  private final Map<List<@Nullable Object>, Map<String, @Nullable Object>> decided =
      new ConcurrentHashMap<>();

  SqlAgreement(DecisionModel model, String decision) {
    this(model, decision, SqlDialect.DUCKDB, (duck, sql) -> sql.over("cases", List.of("#case")));
  }

  SqlAgreement(DecisionModel model, String decision, SqlDialect dialect, Engine engine) {
    this.model = model;
    this.decision = decision;
    this.sql = model.compile(decision, dialect);
    this.engine = engine;
  }

  /** The first differences; empty when both ways agree on all cases. Both go at the same time. */
  List<String> differences(List<Map<String, @Nullable Object>> cases) throws Exception {
    try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
      Future<List<Map<String, @Nullable Object>>> answers = beside.submit(() -> answers(cases));
      List<Map<String, @Nullable Object>> expected =
          cases.parallelStream().map(this::once).toList();
      return compare(cases, expected, answers.get());
    }
  }

  private List<Map<String, @Nullable Object>> answers(List<Map<String, @Nullable Object>> cases)
      throws SQLException {
    List<Map<String, @Nullable Object>> answers = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      load(connection.unwrap(DuckDBConnection.class), cases);
      try (Statement statement = connection.createStatement();
          ResultSet rows =
              statement.executeQuery(engine.decided(connection, sql) + " ORDER BY \"#case\"")) {
        while (rows.next()) {
          answers.add(answer(rows));
        }
      }
    }
    return answers;
  }

  private static List<String> compare(
      List<Map<String, @Nullable Object>> cases,
      List<Map<String, @Nullable Object>> expected,
      List<Map<String, @Nullable Object>> answers) {
    if (answers.size() != cases.size()) {
      return List.of(answers.size() + " answers for " + cases.size() + " cases");
    }
    return IntStream.range(0, cases.size())
        .filter(i -> !expected.get(i).equals(answers.get(i)))
        .limit(5)
        .mapToObj(i -> cases.get(i) + ": " + expected.get(i) + " but SQL " + answers.get(i))
        .toList();
  }

  /** The same case is decided once: what the decision needs of it is the key. */
  private Map<String, @Nullable Object> once(Map<String, @Nullable Object> facts) {
    List<@Nullable Object> needed = new ArrayList<>();
    sql.facts().forEach(fact -> needed.add(facts.get(fact.name())));
    Map<String, @Nullable Object> known = decided.get(needed);
    if (known == null) {
      known = expected(facts);
      decided.put(needed, known);
    }
    return known;
  }

  private Map<String, @Nullable Object> expected(Map<String, @Nullable Object> facts) {
    Outcome outcome = model.evaluate(decision, facts);
    Map<String, @Nullable Object> expected = new LinkedHashMap<>();
    List<Integer> rows = outcome.rows().stream().map(Outcome.FiredRow::number).toList();
    SqlColumn row = sql.row();
    if (row != null) {
      expected.put(row.name(), row.list() ? rows : rows.isEmpty() ? null : rows.getFirst());
    }
    for (SqlColumn column : sql.outcomes()) {
      expected.put(column.name(), plain(pick(outcome.value(), column)));
    }
    return expected;
  }

  private @Nullable Object pick(@Nullable Object value, SqlColumn column) {
    boolean several = sql.outcomes().size() > 1;
    return switch (value) {
      case Map<?, ?> map -> map.get(column.outcome());
      case List<?> list when several -> {
        List<@Nullable Object> picked = new ArrayList<>();
        list.forEach(one -> picked.add(((Map<?, ?>) one).get(column.outcome())));
        yield picked;
      }
      case null, default -> value;
    };
  }

  private Map<String, @Nullable Object> answer(ResultSet rows) throws SQLException {
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    for (SqlColumn column : sql.columns()) {
      Object value = rows.getObject(column.name());
      boolean number = column.equals(sql.row());
      answer.put(column.name(), number ? rowNumbers(value) : plain(value));
    }
    return answer;
  }

  private static @Nullable Object rowNumbers(@Nullable Object value) throws SQLException {
    return value instanceof Array array ? Arrays.asList((Object[]) array.getArray()) : value;
  }

  /** Numbers by value, dates as dates, lists as lists. */
  private static @Nullable Object plain(@Nullable Object value) {
    try {
      return switch (value) {
        case Number number -> new BigDecimal(number.toString()).stripTrailingZeros();
        case java.sql.Date date -> date.toLocalDate();
        case Array array -> plain(Arrays.asList((Object[]) array.getArray()));
        case List<?> list -> {
          List<@Nullable Object> plain = new ArrayList<>();
          list.forEach(one -> plain.add(plain(one)));
          yield plain;
        }
        case null, default -> value;
      };
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void load(DuckDBConnection connection, List<Map<String, @Nullable Object>> cases)
      throws SQLException {
    StringBuilder create = new StringBuilder("CREATE TABLE cases (\"#case\" INTEGER");
    for (Fact fact : sql.facts()) {
      create.append(", ").append(SqlDialect.DUCKDB.identifier(fact.name())).append(' ');
      create.append(
          switch (fact.type()) {
            case NUMBER -> "DECIMAL(24, 6)";
            case BOOLEAN -> "BOOLEAN";
            case DATE -> "DATE";
            case STRING, OTHER -> "VARCHAR";
          });
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute(create.append(')').toString());
    }
    try (DuckDBAppender appender = connection.createAppender("cases")) {
      for (int i = 0; i < cases.size(); i++) {
        appender.beginRow();
        appender.append(i);
        for (Fact fact : sql.facts()) {
          append(appender, cases.get(i).get(fact.name()));
        }
        appender.endRow();
      }
    }
  }

  private static void append(DuckDBAppender appender, @Nullable Object value) throws SQLException {
    switch (value) {
      case null -> appender.appendNull();
      case BigDecimal number -> appender.append(number.setScale(6));
      case Boolean truth -> appender.append(truth.booleanValue());
      case LocalDate date -> appender.append(date);
      default -> appender.append(value.toString());
    }
  }
}
