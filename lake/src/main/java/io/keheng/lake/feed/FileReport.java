package io.keheng.lake.feed;

import io.keheng.lake.ControlTotals;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in one file.
 *
 * @param read data rows, the rejected ones included; sums of the entity's amount where readable
 * @param accepted rows that fit, and their sums
 * @param stated what the control file says, where it says anything
 */
public record FileReport(
    String file,
    Entity entity,
    ControlTotals read,
    ControlTotals accepted,
    @Nullable ControlTotals stated,
    List<Rejections> rejections) {

  /**
   * Rows rejected for one reason.
   *
   * @param code such as {@code date-unknown}
   * @param column the bank's column
   * @param example one value that was refused
   */
  public record Rejections(String code, String column, long rows, String example) {}

  public long rejected() {
    return read.rows() - accepted.rows();
  }
}
