package io.keheng.complaintreport;

import io.keheng.complaintfigures.ComplaintFigures.HotSpot;
import io.keheng.complaintfigures.Figures;
import java.util.List;

/**
 * What a report says.
 *
 * @param customers complaints of customers
 * @param employees employees' own complaints, counted apart (S33-08)
 * @param changes since the report of its kind that was sent before it, or the filing
 * @param league units beside each other; of a circular alone
 */
record Content(
    Figures customers,
    List<HotSpot> hotSpots,
    Figures employees,
    List<Setting> settings,
    List<Setting.Difference> changes,
    List<League.Row> league) {

  /** Those sent before there were circulars have none. */
  @SuppressWarnings("ConstantValue")
  Content {
    league = league == null ? List.of() : league;
  }
}
