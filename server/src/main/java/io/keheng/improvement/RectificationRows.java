package io.keheng.improvement;

import io.keheng.complaintcluster.Like;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a rectification. */
final class RectificationRows {

  private RectificationRows() {}

  static Rectification row(ResultSet row, int number) throws SQLException {
    return new Rectification(
        row.getLong("id"),
        row.getLong("version"),
        row.getString("title"),
        row.getString("measures"),
        row.getString("root_cause"),
        Objects.requireNonNull(row.getObject("due_on", LocalDate.class)),
        row.getLong("unit_id"),
        row.getLong("owner_id"),
        row.getString("owner"),
        row.getObject("cluster_id", Long.class),
        row.getObject("case_id", Long.class),
        row.getObject("advice_id", Long.class),
        like(row),
        Rectification.State.valueOf(row.getString("state")),
        Objects.requireNonNull(instant(row, "opened_at")),
        row.getLong("opened_by_id"),
        row.getString("opened_by"),
        row.getObject("done_on", LocalDate.class),
        instant(row, "closed_at"),
        row.getObject("before", Integer.class),
        row.getObject("after", Integer.class),
        row.getString("told"),
        instant(row, "told_at"));
  }

  private static Like like(ResultSet row) throws SQLException {
    var units = row.getArray("like_units");
    return new Like(
        Like.Kind.valueOf(row.getString("like_kind")),
        units == null ? null : List.of((Long[]) units.getArray()),
        row.getString("like_code"),
        row.getObject("like_core", Long.class));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
