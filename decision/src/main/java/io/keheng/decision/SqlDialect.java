package io.keheng.decision;

import java.util.List;
import java.util.stream.Collectors;

/** The SQL of an engine: everything in which engines differ is said here. */
public enum SqlDialect {
  DUCKDB {
    @Override
    public String text(String value) {
      return "'" + value.replace("'", "''") + "'";
    }

    @Override
    public String list(List<String> items) {
      return "[" + String.join(", ", items) + "]";
    }

    @Override
    String element(List<String> items, String position) {
      return list(items) + "[" + position + "]";
    }

    @Override
    public String withoutNulls(String list) {
      return "list_filter(" + list + ", lambda x: x IS NOT NULL)";
    }

    @Override
    public String each(String list, String variable, String expression) {
      return "list_transform(%s, lambda %s: %s)".formatted(list, variable, expression);
    }

    @Override
    String pick(String list, String positions) {
      return each(positions, "r", list + "[r]");
    }

    @Override
    String length(String list) {
      return "len(" + list + ")";
    }

    @Override
    public String emptyList(String type) {
      return "CAST([] AS " + (type.equals("STRING") ? "VARCHAR" : type) + "[])";
    }

    @Override
    public String joined(String list) {
      return "array_to_string(list_filter(%s, lambda x, i: list_position(%s, x) = i), ';')"
          .formatted(list, list);
    }

    @Override
    public String parquet(List<String> files) {
      return "read_parquet(%s, hive_partitioning = false)"
          .formatted(list(files.stream().map(this::text).toList()));
    }

    /** Most sums are different from each other: looking for a dictionary would cost the most. */
    @Override
    public String write(String select, String file) {
      return """
      COPY (%s)
      TO %s (FORMAT parquet, PARQUET_VERSION v2, DICTIONARY_SIZE_LIMIT 1000, ROW_GROUP_SIZE 20480)\
      """
          .formatted(select, text(file));
    }

    @Override
    public String days(String first, String last) {
      return """
      SELECT CAST(d AS DATE) AS day
      FROM range(DATE '%s', DATE '%s' + INTERVAL 1 DAY, INTERVAL 1 DAY) t(d)\
      """
          .formatted(first, last);
    }

    @Override
    public String whole128() {
      return "HUGEINT";
    }

    @Override
    String function(SqlFunction function) {
      return "CREATE OR REPLACE TEMP MACRO %s(%s) AS (%s)"
          .formatted(
              function.name(), String.join(", ", function.parameters().keySet()), function.body());
    }

    @Override
    String quotient(String x, String d) {
      return x + " // " + d;
    }

    @Override
    String daysBetween(String from, String to) {
      return to + " - " + from;
    }
  },

  /** A session in ANSI mode with {@code spark.sql.ansi.doubleQuotedIdentifiers}. */
  SPARK {
    @Override
    public String text(String value) {
      return "'" + value.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    @Override
    public String list(List<String> items) {
      return "array(" + String.join(", ", items) + ")";
    }

    @Override
    String element(List<String> items, String position) {
      return get(list(items), position);
    }

    private String get(String list, String position) {
      return "get(" + list + ", " + position + " - 1)";
    }

    @Override
    public String withoutNulls(String list) {
      return "filter(" + list + ", x -> x IS NOT NULL)";
    }

    @Override
    public String each(String list, String variable, String expression) {
      return "transform(%s, %s -> %s)".formatted(list, variable, expression);
    }

    @Override
    String pick(String list, String positions) {
      return each(positions, "r", get(list, "r"));
    }

    @Override
    String length(String list) {
      return "size(" + list + ")";
    }

    @Override
    public String emptyList(String type) {
      return "CAST(array() AS ARRAY<" + type + ">)";
    }

    @Override
    public String joined(String list) {
      return "array_join(array_distinct(CAST(%s AS ARRAY<STRING>)), ';')".formatted(list);
    }

    /** One pattern that names every file, so that nothing is looked for. */
    @Override
    public String parquet(List<String> files) {
      String names =
          files.stream()
              .map(file -> file.replaceAll("([\\\\*?\\[\\]{},])", "\\\\$1").replace("`", "``"))
              .collect(Collectors.joining(","));
      return files.size() == 1
          ? "parquet.`" + names + "`"
          : "parquet.`/{" + names.substring(1).replace(",/", ",") + "}`";
    }

    @Override
    public String write(String select, String file) {
      return "INSERT OVERWRITE DIRECTORY %s USING parquet\n%s".formatted(text(file), select);
    }

    @Override
    public String days(String first, String last) {
      return "SELECT explode(sequence(DATE '%s', DATE '%s', INTERVAL 1 DAY)) AS day"
          .formatted(first, last);
    }

    @Override
    public String whole128() {
      return "DECIMAL(38,0)";
    }

    @Override
    String function(SqlFunction function) {
      return "CREATE OR REPLACE TEMPORARY FUNCTION %s(%s) RETURNS %s RETURN %s"
          .formatted(
              function.name(),
              function.parameters().entrySet().stream()
                  .map(parameter -> parameter.getKey() + " " + parameter.getValue())
                  .collect(Collectors.joining(", ")),
              function.returns(),
              function.body());
    }

    /** Division of decimals rounds; without the remainder there is nothing to round. */
    @Override
    String quotient(String x, String d) {
      return "CAST((%1$s - %1$s %% %2$s) / %2$s AS DECIMAL(38,0))".formatted(x, d);
    }

    @Override
    String daysBetween(String from, String to) {
      return "datediff(" + to + ", " + from + ")";
    }
  };

  /** A quoted name. */
  public String identifier(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** A text literal. */
  public abstract String text(String value);

  /** A list of SQL expressions. */
  public abstract String list(List<String> items);

  /** The item of a list at a position from 1; null for position 0 or null, and without a branch. */
  abstract String element(List<String> items, String position);

  /** A list less its nulls. */
  public abstract String withoutNulls(String list);

  /** An expression over a variable for each element of a list. */
  public abstract String each(String list, String variable, String expression);

  /** The elements of a list at the positions (from 1) that another list gives. */
  abstract String pick(String list, String positions);

  abstract String length(String list);

  /** A list of nothing whose elements would be INTEGER or STRING. */
  public abstract String emptyList(String type);

  /** The elements of a list as one text, each once, in its order, with {@code ;} between. */
  public abstract String joined(String list);

  /** A relation over Parquet files, one or more, by absolute path. */
  public abstract String parquet(List<String> files);

  /** A statement that writes a SELECT as Parquet: one file, or a folder of files in its order. */
  public abstract String write(String select, String file);

  /** A SELECT of every {@code day} from the first to the last. */
  public abstract String days(String first, String last);

  /** The type of whole numbers of 38 digits in computations; DECIMAL(38,0) is how files hold it. */
  public abstract String whole128();

  /** Statements that define the functions of {@link SqlFunction} for a session. */
  public List<String> functions() {
    return SqlFunction.of(this).stream().map(this::function).toList();
  }

  abstract String function(SqlFunction function);

  /** Division of whole numbers, cut towards zero. */
  abstract String quotient(String x, String d);

  abstract String daysBetween(String from, String to);
}
