package io.keheng.measure;

import io.keheng.decision.DecisionTable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rule ids in the annotation columns of a table. */
public final class Rules {

  private static final String COLUMN = "rules";

  private Rules() {}

  public static List<String> of(Map<String, String> annotations) {
    return Arrays.stream(annotations.getOrDefault(COLUMN, "").split("[,;\\s]+"))
        .filter(id -> !id.isBlank())
        .toList();
  }

  public static Map<Integer, List<String>> byRow(DecisionTable table) {
    return table.rows().stream()
        .collect(
            Collectors.toMap(
                DecisionTable.Row::number,
                row -> of(row.annotations()),
                (a, b) -> a,
                LinkedHashMap::new));
  }
}
