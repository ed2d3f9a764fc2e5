package io.keheng.customer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a module keeps of a person beside his own fields, for the copy that he may ask for (PIPL
 * 45). Who asks for it has proved that the person may be read and that a copy may be taken.
 */
public interface PersonRecords {

  /**
   * One kind of record.
   *
   * @param name code, such as {@code accounts}
   * @param columns codes
   * @param rows a text for each column, empty where nothing is known
   */
  record Sheet(String name, List<String> columns, List<List<String>> rows) {

    /** A sheet without rows yet. */
    public static Sheet of(String name, String... columns) {
      return new Sheet(name, List.of(columns), new ArrayList<>());
    }

    public Sheet row(@Nullable Object... values) {
      rows.add(Arrays.stream(values).map(value -> Objects.toString(value, "")).toList());
      return this;
    }

    /** The same with the rows of another that it does not have itself. */
    public Sheet and(Sheet other) {
      var own = new HashSet<>(rows);
      var all = new ArrayList<>(rows);
      other.rows.stream().filter(row -> !own.contains(row)).forEach(all::add);
      return new Sheet(name, columns, all);
    }
  }

  /**
   * @param clear whether protected values are told; else under their masks
   */
  List<Sheet> of(long customerId, boolean clear);

  /** What stayed with one who is merged into the person. */
  default List<Sheet> ofMerged(long absorbedId, boolean clear) {
    return of(absorbedId, clear);
  }
}
