package io.keheng.rehearsalbook;

import io.keheng.lake.Lake;
import io.keheng.shared.Refusal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what rehearsals kept: who stands behind a figure, by which facts, and near a boundary. */
@Component
public class KeptBook {

  /** What was decided of a customer, by table in force and drafted, and the facts asked for. */
  public record Decided(
      long customerId,
      Map<String, @Nullable Object> facts,
      Map<String, String> before,
      Map<String, String> after) {}

  private final Lake lake;

  KeptBook(Lake lake) {
    this.lake = lake;
  }

  /** Ids behind a figure in their order, some of them or all. */
  public List<Long> ids(
      BookFolder folder,
      String currency,
      List<String> tables,
      Behind behind,
      @Nullable Integer limit,
      long offset) {
    var sql = new ListQueries(folder, currency).ids(behind, tables);
    var part = limit == null ? "" : " LIMIT %d OFFSET %d".formatted(limit, offset);
    return read(folder, connection -> numbers(connection, sql + part));
  }

  public long count(BookFolder folder, String currency, List<String> tables, Behind behind) {
    var sql = new ListQueries(folder, currency).count(behind, tables);
    return read(folder, connection -> numbers(connection, sql)).getFirst();
  }

  /** What was decided of some customers, by id. */
  public Map<Long, Decided> decided(
      BookFolder folder,
      String currency,
      List<Long> customers,
      List<String> tables,
      List<String> facts) {
    if (customers.isEmpty()) {
      return Map.of();
    }
    return read(
        folder,
        connection -> {
          var known = BookRelation.of(connection, folder.facts(), currency).known(facts);
          var found = new HashMap<Long, Decided>();
          BookRows.each(
              connection,
              new ListQueries(folder, currency).rows(customers, tables, known),
              row -> {
                var one = decided(row, tables, known);
                found.put(one.customerId(), one);
              });
          return found;
        });
  }

  private static Decided decided(ResultSet row, List<String> tables, List<String> facts)
      throws SQLException {
    var values = new LinkedHashMap<String, @Nullable Object>();
    for (var fact : facts) {
      values.put(fact, row.getObject(fact));
    }
    var before = new LinkedHashMap<String, String>();
    var after = new LinkedHashMap<String, String>();
    for (var table : tables) {
      before.put(table, row.getString(EvaluationQueries.before(table)));
      after.put(table, row.getString(EvaluationQueries.after(table)));
    }
    return new Decided(row.getLong("customerId"), values, before, after);
  }

  /** Does something with the engine; refuses where the files of the rehearsal are gone. */
  <T> T read(BookFolder folder, Work<T> work) {
    if (!folder.exists()) {
      throw Refusal.conflict("rehearsal.files-gone");
    }
    try (var connection = lake.connect()) {
      return work.with(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Work on a connection of the engine. */
  @FunctionalInterface
  interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  private static List<Long> numbers(Connection connection, String sql) throws SQLException {
    return BookRows.list(connection, sql, row -> row.getLong(1));
  }
}
