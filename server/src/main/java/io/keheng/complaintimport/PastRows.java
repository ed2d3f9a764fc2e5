package io.keheng.complaintimport;

import io.keheng.complaint.PastCase;
import io.keheng.procedure.Channel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a file of complaints.
 *
 * @param unit of rows that name none
 */
record PastRows(Map<String, Long> units, long unit, ZoneId zone) {

  /**
   * @param told null where the row names a unit that there is not
   */
  record Row(long line, @Nullable PastCase told, String unit) {}

  Row read(ResultSet row) throws SQLException {
    var code = row.getString("unit");
    var of = code == null ? Long.valueOf(unit) : units.get(code);
    return new Row(
        row.getLong("#row"), of == null ? null : told(row, of), Objects.requireNonNullElse(code, ""));
  }

  private PastCase told(ResultSet row, long of) throws SQLException {
    var result = row.getString("result");
    var timely = row.getString("timely");
    return new PastCase(
        row.getString("number"),
        Objects.requireNonNull(at(row, "lodged")),
        at(row, "accepted"),
        at(row, "answered"),
        at(row, "closed"),
        row.getString("state").equals("CLOSED"),
        Channel.valueOf(row.getString("channel")),
        row.getString("product"),
        row.getString("issue"),
        row.getString("response"),
        "NONE".equals(result) ? null : result,
        timely == null ? null : timely.equals("YES"),
        row.getString("content"),
        of,
        mark(row));
  }

  private @Nullable Instant at(ResultSet row, String column) throws SQLException {
    var day = row.getObject(column, LocalDate.class);
    return day == null ? null : day.atStartOfDay(zone).toInstant();
  }

  /** Of all that the row tells. */
  private static String mark(ResultSet row) throws SQLException {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var columns = row.getMetaData();
      for (var i = 1; i <= columns.getColumnCount(); i++) {
        var name = columns.getColumnName(i);
        if (!name.equals("#row") && !name.equals("reasons")) {
          var cell = name + "=" + row.getString(i) + "\u001f";
          digest.update(cell.getBytes(StandardCharsets.UTF_8));
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
