package io.keheng.customer;

import java.util.ArrayList;
import java.util.Arrays;
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
  }

  /**
   * @param clear whether protected values are told; else under their masks
   */
  List<Sheet> of(long customerId, boolean clear);
}
