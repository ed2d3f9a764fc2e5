package io.keheng.rehearsalbook;

import io.keheng.decision.Fact;
import io.keheng.lake.Lake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The book decided both ways, as the engine holds it until this is closed. One thread at a time.
 */
public final class EvaluatedBook implements AutoCloseable {

  /** Customers of a place whom a table gives an outcome in force and another by the draft. */
  public record Cell(String table, int place, String before, String after, long customers) {}

  /** Customers of a place, and those of them whom some table moves. */
  public record Belonging(Place place, long customers, long moved) {}

  /** Customers of a place for whom a fact is unknown. */
  public record Unknown(String fact, int place, long customers) {}

  private final Connection connection;
  private final BookFolder folder;
  private final List<TablePair> pairs;
  private final EvaluationQueries queries;
  private final BookRelation relation;

  private EvaluatedBook(
      Connection connection,
      BookFolder folder,
      List<TablePair> pairs,
      EvaluationQueries queries,
      BookRelation relation) {
    this.connection = connection;
    this.folder = folder;
    this.pairs = pairs;
    this.queries = queries;
    this.relation = relation;
  }

  /** Decides the customers of a book currency, whose facts stand in the folder. */
  public static EvaluatedBook of(
      Lake lake, BookFolder folder, String currency, List<TablePair> pairs) throws SQLException {
    var connection = lake.connect();
    try (var statement = connection.createStatement()) {
      var relation = BookRelation.of(connection, folder.facts(), currency);
      var queries = new EvaluationQueries(pairs);
      statement.execute(queries.decide(relation.with(queries.facts())));
      return new EvaluatedBook(connection, folder, pairs, queries, relation);
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  /** The cells of a table, in the order of the tables from 0. */
  public List<Cell> cells(int table) throws SQLException {
    var coding = queries.coding(table);
    var name = pairs.get(table).name();
    return BookRows.list(
        connection,
        queries.cells(table),
        row ->
            new Cell(
                name,
                row.getInt("place"),
                coding.outcome(row.getObject("b")),
                coding.outcome(row.getObject("a")),
                row.getLong("n")));
  }

  /** The places that have customers of the book. */
  public List<Belonging> places() throws SQLException {
    var known = new HashMap<Integer, Place>();
    for (var place :
        BookRows.list(
            connection,
            EvaluationQueries.belonging(folder.facts()),
            row ->
                new Place(row.getInt("place"), number(row, "unitId"), number(row, "managerId")))) {
      known.put(place.place(), place);
    }
    return BookRows.list(
        connection,
        queries.places(),
        row ->
            new Belonging(
                Objects.requireNonNull(known.get(row.getInt("place"))),
                row.getLong("n"),
                row.getLong("moved")));
  }

  /** The facts of the drafted tables that are unknown for some customers, and for how many. */
  public List<Unknown> unknown() throws SQLException {
    var facts = pairs.stream().flatMap(pair -> pair.after().facts().stream()).distinct().toList();
    var names = facts.stream().map(Fact::name).toList();
    var found = new ArrayList<Unknown>();
    if (names.isEmpty()) {
      return found;
    }
    BookRows.each(
        connection,
        EvaluationQueries.unknown(relation.with(facts), names),
        row -> {
          for (var fact : names) {
            if (row.getLong(fact) > 0) {
              found.add(new Unknown(fact, row.getInt("place"), row.getLong(fact)));
            }
          }
        });
    return found;
  }

  /** Keeps what was decided in the folder, so that lists can be read from it later. */
  public void keep() throws SQLException {
    var half = folder.folder().resolve(UUID.randomUUID() + ".half");
    try (var statement = connection.createStatement()) {
      statement.execute(queries.keep(half));
      Files.move(half, folder.outcomes(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable Long number(ResultSet row, String column) throws SQLException {
    var value = row.getLong(column);
    return row.wasNull() ? null : value;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
