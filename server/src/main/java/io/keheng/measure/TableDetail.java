package io.keheng.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One table in full, as its screen shows it: its rows, what they ask for, what was found. */
record TableDetail(
    MeasureViews.TableView table,
    String set,
    String question,
    String description,
    String hitPolicy,
    List<InputView> inputs,
    List<RowView> rows,
    List<ParameterView> parameters,
    List<FactView> facts,
    List<FindingView> findings,
    List<Release> releases,
    String dmn) {

  record InputView(String fact, String label, String type) {}

  record RowView(
      int number,
      List<String> cells,
      String outcome,
      String outcomeLabel,
      List<String> rules,
      String article) {}

  record ParameterView(String name, String label, Object value, String description) {}

  record FactView(String name, String label, String type, @Nullable String unit, String meaning) {}
}
