package io.keheng.merging;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A bean of a module that keeps records of customers in a table: tells a merge where they are, when
 * moving a record is all that there is to do.
 *
 * @param kind code of the kind of record, worded as {@code customer.owned.KIND}
 * @param table with its schema, such as {@code dossier.note}
 * @param customer column with the id of the customer
 * @param key columns that name the record, the customer apart
 * @param once columns of which a customer has each combination at most once
 */
public record OwnedTable(
    String kind, String table, String customer, List<String> key, List<String> once) {

  private static final Pattern NAME = Pattern.compile("[a-z_]+(\\.[a-z_]+)?");

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
    return new OwnedTable(kind, table, "customer_id", List.of("id"), List.of());
  }

  /** A table with an id, of which a customer has each combination at most once. */
  public static OwnedTable of(String kind, String table, String... once) {
    return new OwnedTable(kind, table, "customer_id", List.of("id"), List.of(once));
  }

  /** A table whose records are named by these columns and the customer. */
  public static OwnedTable named(String kind, String table, String... key) {
    return new OwnedTable(kind, table, "customer_id", List.of(key), List.of(key));
  }
}
