package io.keheng.lake.feed;

import io.keheng.lake.ControlTotals;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the sender states about its files, by file name without regard to case. */
public final class ControlFile {

  /** A delivery without a control file. */
  public static final ControlFile NONE = new ControlFile(Map.of());

  private final Map<String, ControlTotals> totals;

  private ControlFile(Map<String, ControlTotals> totals) {
    this.totals = totals;
  }

  static ControlFile read(Connection duck, FeedFile file, Template.Control control)
      throws SQLException {
    var totals = new HashMap<String, ControlTotals>();
    try (var statement = duck.createStatement();
        var rows = statement.executeQuery(file.rows(null))) {
      while (rows.next()) {
        var name = rows.getString(control.column("file"));
        var count = rows.getString(control.column("rows"));
        if (name == null || count == null || !count.strip().matches("[0-9]+")) {
          throw new FeedException("control-line", file.name(), rows.getLong(1));
        }
        totals.put(
            name.strip().toLowerCase(Locale.ROOT),
            new ControlTotals(
                Long.parseLong(count.strip()),
                amount(file, rows.getLong(1), rows.getString(control.column("credits"))),
                amount(file, rows.getLong(1), rows.getString(control.column("debits")))));
      }
    }
    return new ControlFile(totals);
  }

  private static BigDecimal amount(FeedFile file, long row, String text) {
    if (text == null || text.isBlank()) {
      return BigDecimal.ZERO;
    }
    try {
      return new BigDecimal(text.strip().replace(",", ""));
    } catch (NumberFormatException e) {
      throw new FeedException("control-line", file.name(), row);
    }
  }

  public Optional<ControlTotals> of(String fileName) {
    return Optional.ofNullable(totals.get(fileName.toLowerCase(Locale.ROOT)));
  }

  /** Refuses a file that does not agree with what is stated about it. */
  void check(String fileName, ControlTotals read) {
    of(fileName)
        .filter(stated -> !agree(stated, read))
        .ifPresent(
            stated -> {
              throw new FeedException(
                  "control-differs",
                  fileName,
                  stated.rows(),
                  read.rows(),
                  stated.credits(),
                  read.credits(),
                  stated.debits(),
                  read.debits());
            });
  }

  private static boolean agree(ControlTotals a, ControlTotals b) {
    return a.rows() == b.rows()
        && a.credits().compareTo(b.credits()) == 0
        && a.debits().compareTo(b.debits()) == 0;
  }
}
