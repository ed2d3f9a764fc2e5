package io.keheng.decision;

import static io.keheng.decision.Finding.Code.GAP;
import static io.keheng.decision.Finding.Code.NOT_ANALYSED;
import static io.keheng.decision.Finding.Code.OVERLAP;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.backend.marshalling.v1x.DMNMarshallerFactory;
import org.kie.dmn.core.compiler.DMNCompilerImpl;
import org.kie.dmn.core.compiler.profiles.ExtendedDMNProfile;
import org.kie.dmn.model.api.Definitions;
import org.kie.dmn.model.api.NamedElement;
import org.kie.dmn.validation.DMNValidator.Validation;
import org.kie.dmn.validation.dtanalysis.InternalDMNDTAnalyserFactory;
import org.kie.dmn.validation.dtanalysis.model.DDTATable;
import org.kie.dmn.validation.dtanalysis.model.DTAnalysis;
import org.kie.dmn.validation.dtanalysis.model.Hyperrectangle;
import org.kie.dmn.validation.dtanalysis.model.Overlap;

/**
 * Gaps and overlaps as the engine's analyser finds them, on a copy of the model whose cells have
 * the values of parameters in place of their names.
 */
final class GapAnalysis {

  private final Model model;
  private final Set<String> tooLarge;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * @param tooLarge decisions whose tables are left out
   */
  GapAnalysis(Model model, Set<String> tooLarge) {
    this.model = model;
    this.tooLarge = tooLarge;
  }

  List<Finding> findings() {
    Definitions copy =
        DMNMarshallerFactory.newDefaultMarshaller().unmarshal(new StringReader(model.xml()));
    copy.findAllChildren(org.kie.dmn.model.api.DecisionTable.class).forEach(this::inline);
    DMNModel compiled = new DMNCompilerImpl().compile(copy, List.of());
    InternalDMNDTAnalyserFactory.newDMNDTAnalyser(List.of(new ExtendedDMNProfile()))
        .analyse(compiled, Set.of(Validation.ANALYZE_DECISION_TABLE))
        .forEach(this::report);
    return findings;
  }

  private void inline(org.kie.dmn.model.api.DecisionTable source) {
    Table table = table(source);
    if (table == null) {
      return;
    }
    if (tooLarge.contains(table.spec().decision())) {
      source.getRule().subList(1, source.getRule().size()).clear();
    }
    for (int row = 0; row < source.getRule().size(); row++) {
      var rule = source.getRule().get(row);
      for (int column = 0; column < rule.getInputEntry().size(); column++) {
        Cell cell = table.cells().get(row).get(column);
        rule.getInputEntry()
            .get(column)
            .setText(Substitution.fold(cell.ast(), cell.text(), model.constants()));
      }
      for (int column = 0; column < rule.getOutputEntry().size(); column++) {
        Expression output = table.outputs().get(row).get(column);
        rule.getOutputEntry()
            .get(column)
            .setText(Substitution.fold(output.ast(), output.text(), model.constants()));
      }
    }
  }

  private @Nullable Table table(org.kie.dmn.model.api.DecisionTable source) {
    return source.getParentDRDElement() instanceof NamedElement owner
        ? model.table(owner.getName())
        : null;
  }

  private void report(DTAnalysis analysis) {
    Table table = table(analysis.getSource());
    if (table == null || tooLarge.contains(table.spec().decision())) {
      return;
    }
    String name = table.spec().decision();
    if (analysis.isError()) {
      String reason =
          analysis.asDMNMessages().stream()
              .map(message -> message.getText())
              .collect(Collectors.joining("; "));
      findings.add(
          new Place(name, null, null)
              .finding(Severity.INFO, NOT_ANALYSED, "not analysed: " + reason, reason));
      return;
    }
    boolean otherwise = table.results().stream().allMatch(one -> one.otherwise() != null);
    if (!otherwise) {
      analysis.getGaps().forEach(gap -> gap(table, gap, analysis.getDdtaTable()));
    }
    analysis.getOverlaps().forEach(overlap -> overlap(table, overlap, analysis.getDdtaTable()));
  }

  private void gap(Table table, Hyperrectangle gap, DDTATable domain) {
    String where = cases(table, gap, domain);
    findings.add(
        new Place(table.spec().decision(), null, column(gap, domain))
            .finding(Severity.WARNING, GAP, "no row for " + where, where));
  }

  private void overlap(Table table, Overlap overlap, DDTATable domain) {
    boolean wrong =
        switch (table.spec().hitPolicy()) {
          case UNIQUE -> true;
          case ANY -> differ(table, overlap.getRules());
          case PRIORITY, FIRST, RULE_ORDER, OUTPUT_ORDER -> false;
          case COLLECT, COLLECT_SUM, COLLECT_MIN, COLLECT_MAX, COLLECT_COUNT -> false;
        };
    if (!wrong) {
      return;
    }
    String rows =
        overlap.getRules().stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
    String where = cases(table, overlap.getOverlap(), domain);
    Integer first = overlap.getRules().stream().sorted().findFirst().orElse(null);
    findings.add(
        new Place(table.spec().decision(), first, column(overlap.getOverlap(), domain))
            .error(OVERLAP, "rows " + rows + " all hold for " + where, rows, where));
  }

  private static boolean differ(Table table, List<Integer> rows) {
    return rows.stream().map(row -> table.spec().rows().get(row - 1).outputs()).distinct().count()
        > 1;
  }

  /** The cases in words: every restricted column with its values. */
  private static String cases(Table table, Hyperrectangle box, DDTATable domain) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < box.getEdges().size(); i++) {
      String edge = box.getEdges().get(i).asHumanFriendly(domain.getInputs().get(i));
      if (!edge.equals("-")) {
        parts.add(table.spec().inputs().get(i).label() + " " + edge);
      }
    }
    return parts.isEmpty() ? "any case" : String.join(", ", parts);
  }

  private static @Nullable Integer column(Hyperrectangle box, DDTATable domain) {
    for (int i = 0; i < box.getEdges().size(); i++) {
      if (!box.getEdges().get(i).asHumanFriendly(domain.getInputs().get(i)).equals("-")) {
        return i + 1;
      }
    }
    return null;
  }
}
