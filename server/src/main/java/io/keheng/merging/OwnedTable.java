package io.keheng.merging;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A bean of a module that keeps records of customers in a table: tells a merge where they are, when
 * moving a record is all that there is to do.
 *
 * @param kind code of the kind of record, worded as {@code customer.owned.KIND}
 * @param table with its schema, such as {@code dossier.note}
 * @param customer column with the id of the customer
 * @param key columns that name the record, the customer apart
 * @param once columns of which a customer has each combination at most once
 * @param past which records do not count for that; null when all do
 */
public record OwnedTable(
    String kind,
    String table,
    String customer,
    List<String> key,
    List<String> once,
    @Nullable Past past) {

  /** Records with this value in a column are history; a customer may have any number of them. */
  public record Past(String column, String value) {

    public Past {
      if (!NAME.matcher(column).matches() || !VALUE.matcher(value).matches()) {
        throw new IllegalArgumentException("no state of a record: " + value);
      }
    }
  }

  private static final Pattern NAME = Pattern.compile("[a-z_]+(\\.[a-z_]+)?");
  private static final Pattern VALUE = Pattern.compile("[A-Z_]+");

  public OwnedTable {
    key = List.copyOf(key);
    once = List.copyOf(once);
    if (key.isEmpty()
        || !Stream.concat(Stream.of(table, customer), Stream.concat(key.stream(), once.stream()))
            .allMatch(name -> NAME.matcher(name).matches())) {
      throw new IllegalArgumentException("no names of a table: " + table);
    }
  }

  /** A table with an id, of whose records a customer may have any number. */
  public static OwnedTable of(String kind, String table) {
    return new OwnedTable(kind, table, "customer_id", List.of("id"), List.of(), null);
  }

  /** A table with an id, of which a customer has each combination at most once. */
  public static OwnedTable of(String kind, String table, String... once) {
    return new OwnedTable(kind, table, "customer_id", List.of("id"), List.of(once), null);
  }

  /** A table whose records are named by these columns and the customer. */
  public static OwnedTable named(String kind, String table, String... key) {
    return new OwnedTable(kind, table, "customer_id", List.of(key), List.of(key), null);
  }

  /**
   * The same, those with a value in a column not counted among the ones there is at most one of.
   */
  public OwnedTable past(String column, String value) {
    return new OwnedTable(kind, table, customer, key, once, new Past(column, value));
  }
}
