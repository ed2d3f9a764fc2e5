package io.keheng.segment;

import java.util.List;

/**
 * Customers by outcome of a table.
 *
 * @param changed classes that a run changed; 0 outside of a run
 */
public record TableFigures(String table, String label, long changed, List<OutcomeFigure> outcomes) {

  public record OutcomeFigure(String code, String label, long count) {}
}
