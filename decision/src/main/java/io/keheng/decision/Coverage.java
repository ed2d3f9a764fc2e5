package io.keheng.decision;

import static io.keheng.decision.Finding.Code.NEVER_FIRES;
import static io.keheng.decision.Finding.Code.NOT_ANALYSED;
import static io.keheng.decision.Finding.Code.TOO_LARGE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds gaps, overlaps and rows that can never fire. */
final class Coverage {

  private static final int MOST_STEPS = 1_000_000;
  private static final int MOST_ROWS = 300;
  private static final long MOST_BOXES = 200_000;

  private final Model model;
  private final List<Finding> findings = new ArrayList<>();

  Coverage(Model model) {
    this.model = model;
  }

  List<Finding> findings() {
    Map<Table, Regions> regions = new IdentityHashMap<>();
    Set<String> tooLarge = new HashSet<>();
    for (Table table : model.tables()) {
      if (parsed(table)) {
        regions.put(table, new Regions(table, model.constants()));
      }
      if (tooLarge(table, regions.get(table))) {
        tooLarge.add(table.spec().decision());
      }
    }
    try {
      findings.addAll(new GapAnalysis(model, tooLarge).findings());
    } catch (RuntimeException e) {
      String reason = String.valueOf(e.getMessage());
      findings.add(
          new Place(null, null, null)
              .finding(Severity.INFO, NOT_ANALYSED, "not analysed: " + reason, reason));
    }
    for (Table table : model.tables()) {
      Regions known = regions.get(table);
      if (known != null) {
        analyse(table, known, tooLarge.contains(table.spec().decision()));
      }
    }
    return findings;
  }

  /** The engine's analyser cuts the cases into boxes, whose number grows with every column. */
  private static boolean tooLarge(Table table, @Nullable Regions regions) {
    return table.cells().size() > MOST_ROWS
        || regions != null && table.cells().size() > 1 && regions.boxes() > MOST_BOXES;
  }

  private static boolean parsed(Table table) {
    return table.cells().stream()
        .allMatch(row -> row.stream().allMatch(cell -> cell.ast() != null));
  }

  private void analyse(Table table, Regions regions, boolean tooLarge) {
    if (tooLarge) {
      String rows = String.valueOf(table.cells().size());
      findings.add(
          new Place(table.spec().decision(), null, null)
              .finding(
                  Severity.INFO, TOO_LARGE, "too large to analyse gaps: " + rows + " rows", rows));
      findings.addAll(new Overlaps(table, regions).findings());
    }
    Hiding hiding = regions.hiding();
    List<Integer> order = order(table);
    List<Integer> before = new ArrayList<>();
    Set<Integer> done = new HashSet<>();
    for (int row : order) {
      neverFiring(table, regions, hiding, row, before);
      before.add(row);
      done.add(row);
      if (hiding.steps() > MOST_STEPS) {
        String reason = "too large: hidden rows after row " + (row + 1);
        findings.add(
            new Place(table.spec().decision(), row + 1, null)
                .finding(Severity.INFO, NOT_ANALYSED, reason, reason));
        return;
      }
    }
    for (int row = 0; row < table.cells().size(); row++) {
      if (!done.contains(row)) {
        neverFiring(table, regions, hiding, row, List.of());
      }
    }
  }

  private void neverFiring(
      Table table, Regions regions, Hiding hiding, int row, List<Integer> before) {
    Integer column = regions.impossible(row);
    if (column != null) {
      String text = "the cell can never hold: " + table.cells().get(row).get(column).text();
      findings.add(
          new Place(table.spec().decision(), row + 1, column + 1).error(NEVER_FIRES, text, ""));
    } else if (!before.isEmpty() && hiding.hidden(row, before)) {
      hidden(table, row, hiders(regions, hiding, row, before));
    }
  }

  private void hidden(Table table, int row, List<Integer> by) {
    String rows = by.stream().map(hider -> hider + 1 + "").collect(Collectors.joining(", "));
    findings.add(
        new Place(table.spec().decision(), row + 1, null)
            .error(NEVER_FIRES, "the row never fires: hidden by row " + rows, rows));
  }

  /** The fewest rows of those before that hide the row, found by leaving out one after another. */
  private static List<Integer> hiders(
      Regions regions, Hiding hiding, int row, List<Integer> before) {
    List<Integer> meeting = regions.meeting(row, before);
    List<Integer> needed = new ArrayList<>(meeting);
    for (Integer candidate : meeting) {
      if (hiding.steps() > MOST_STEPS) {
        return needed;
      }
      List<Integer> without = needed.stream().filter(one -> !one.equals(candidate)).toList();
      if (hiding.hidden(row, without)) {
        needed.remove(candidate);
      }
    }
    return needed;
  }

  /** The rows in the order in which they win; empty where the policy lets several rows fire. */
  private List<Integer> order(Table table) {
    List<Integer> all = IntStream.range(0, table.cells().size()).boxed().toList();
    return switch (table.spec().hitPolicy()) {
      case FIRST -> all;
      case PRIORITY ->
          table.constant(model.constants())
              ? table.priorities(model.constants()).stream().map(number -> number - 1).toList()
              : List.of();
      case UNIQUE, ANY, RULE_ORDER, OUTPUT_ORDER -> List.of();
      case COLLECT, COLLECT_SUM, COLLECT_MIN, COLLECT_MAX, COLLECT_COUNT -> List.of();
    };
  }
}
