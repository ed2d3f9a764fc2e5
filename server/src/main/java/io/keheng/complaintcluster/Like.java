package io.keheng.complaintcluster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What makes complaints alike.
 *
 * @param units that handle them; null for the whole bank
 * @param code that they have, of the dictionary or the product
 * @param core the case that their texts are like
 */
public record Like(
    Kind kind, @Nullable List<Long> units, @Nullable String code, @Nullable Long core) {

  /** By what. */
  public enum Kind {
    CATEGORY("c.category"),
    PRODUCT("c.product"),
    ROOT_CAUSE("c.marks -> 'root-cause' ->> 0"),
    /** All that come to the units. */
    UNIT("''"),
    TEXT("''");

    private final String sql;

    Kind(String sql) {
      this.sql = sql;
    }

    /** The code of a row {@code c} of {@code complaint.complaint}. */
    String sql() {
      return sql;
    }
  }

  public static Like code(Kind kind, @Nullable List<Long> units, String code) {
    return new Like(kind, units, code, null);
  }

  public static Like text(@Nullable List<Long> units, long core) {
    return new Like(Kind.TEXT, units, null, core);
  }
}
