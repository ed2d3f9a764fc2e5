package io.keheng.measure;

import io.keheng.decision.DecisionModel;
import io.keheng.decision.Finding;
import io.keheng.decision.InvalidModelException;
import io.keheng.shared.Texts;
import java.util.List;
import org.springframework.stereotype.Component;

/** Checks the text of a model and tells what was found, with its place. */
@Component
public class FindingTexts {

  /**
   * @param readable false when the text is no model, or reaches outside itself
   */
  public record Checked(boolean readable, List<FindingView> findings) {}

  private final Catalogue catalogue;
  private final Texts texts;

  FindingTexts(Catalogue catalogue, Texts texts) {
    this.catalogue = catalogue;
    this.texts = texts;
  }

  public Checked check(String dmn) {
    try {
      var findings = DecisionModel.read(dmn).check(catalogue.known());
      return new Checked(true, findings.stream().map(this::view).toList());
    } catch (InvalidModelException e) {
      return new Checked(false, e.findings().stream().map(this::view).toList());
    }
  }

  FindingView view(Finding finding) {
    return new FindingView(
        finding.severity().name(),
        finding.code().name(),
        finding.table(),
        finding.row(),
        finding.column(),
        place(finding),
        texts.text("finding." + finding.code().name(), finding.args().toArray()));
  }

  private String place(Finding finding) {
    var table = finding.table();
    var row = finding.row();
    var column = finding.column();
    if (table == null) {
      return texts.text("finding.place.model");
    }
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
