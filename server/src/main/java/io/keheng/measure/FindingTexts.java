package io.keheng.measure;

import io.keheng.decision.Constraint;
import io.keheng.decision.DecisionModel;
import io.keheng.decision.Finding;
import io.keheng.decision.InvalidModelException;
import io.keheng.decision.Severity;
import io.keheng.shared.Language;
import io.keheng.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks the text of a model and tells what was found, with its place. */
@Component
public class FindingTexts {

  /**
   * @param readable false when the text is no model, or reaches outside itself
   */
  public record Checked(boolean readable, List<FindingView> findings) {}

  private final Catalogue catalogue;
  private final MeasureWords words;
  private final Texts texts;

  FindingTexts(Catalogue catalogue, MeasureWords words, Texts texts) {
    this.catalogue = catalogue;
    this.words = words;
    this.texts = texts;
  }

  /**
   * Checks a text; as a model of a set also against what the measures demand of its numbers.
   *
   * @param set name of a set; null for a text of none
   * @param name of the model in the set, without the ending
   */
  public Checked check(String dmn, @Nullable String set, @Nullable String name) {
    try {
      var model = DecisionModel.read(dmn);
      var findings = new ArrayList<>(model.check(catalogue.known(), demanded(set, name)));
      if (findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR)) {
        model.decisions().forEach(each -> findings.addAll(model.compilable(each.name())));
      }
      return new Checked(true, findings.stream().distinct().map(this::view).toList());
    } catch (InvalidModelException e) {
      return new Checked(false, e.findings().stream().map(this::view).toList());
    }
  }

  private List<Constraint> demanded(@Nullable String set, @Nullable String model) {
    return set == null || model == null
        ? List.of()
        : catalogue.constraints(catalogue.set(set).name(), model);
  }

  FindingView view(Finding finding) {
    return new FindingView(
        finding.severity().name(),
        finding.code().name(),
        finding.table(),
        finding.row(),
        finding.column(),
        place(finding),
        texts.text("finding." + finding.code().name(), args(finding)));
  }

  /** What a text is filled with; codes that may stand in a cell with their names. */
  private Object[] args(Finding finding) {
    var table = finding.table();
    return finding.code() == Finding.Code.NOT_LISTED && table != null
        ? new Object[] {finding.args().getFirst(), named(table)}
        : finding.args().toArray();
  }

  private String named(String decision) {
    return catalogue.sets().stream()
        .flatMap(set -> set.all().stream())
        .filter(table -> table.decision().equals(decision))
        .map(table -> named(table.name(), catalogue.labels().get(table.name())))
        .findFirst()
        .orElse("-");
  }

  private String named(String table, @Nullable TableLabel label) {
    return label == null
        ? "-"
        : label.outcomes().stream()
            .map(each -> words.outcome(table, each.code()) + " " + each.code())
            .collect(Collectors.joining(Language.english() ? ", " : "、"));
  }

  private String place(Finding finding) {
    var row = finding.row();
    var column = finding.column();
    if (finding.table() == null) {
      return texts.text("finding.place.model");
    }
    var table = words.fact(finding.table());
    if (row == null) {
      return column == null
          ? texts.text("finding.place.table", table)
          : texts.text("finding.place.column", table, column);
    }
    return column == null
        ? texts.text("finding.place.row", table, row)
        : texts.text("finding.place.cell", table, row, column);
  }
}
