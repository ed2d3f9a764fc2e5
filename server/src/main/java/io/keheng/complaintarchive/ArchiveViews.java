package io.keheng.complaintarchive;

import io.keheng.identity.Units;
import io.keheng.procedure.Procedure;
import io.keheng.procedure.Procedures;
import io.keheng.shared.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Volumes in words. */
@Component
class ArchiveViews {

  record Line(
      long id, String number, @Nullable String unitName, int year, int cases, boolean held) {}

  record FiledView(Volume.Filed filed, @Nullable String resultLabel) {}

  record CountView(String label, int number) {}

  record SummaryView(
      long id,
      LocalDate fromOn,
      LocalDate toOn,
      int cases,
      @Nullable Double score,
      List<CountView> results,
      List<CountView> classes,
      String proposals,
      Instant at,
      String byName) {}

  record View(Line line, List<FiledView> contents, List<Hold> holds, List<SummaryView> summaries) {}

  private final Procedures procedures;
  private final Units units;
  private final Texts texts;

  ArchiveViews(Procedures procedures, Units units, Texts texts) {
    this.procedures = procedures;
    this.units = units;
    this.texts = texts;
  }

  Line line(Volume volume) {
    return new Line(
        volume.id(),
        volume.number(),
        units.names().get(volume.unitId()),
        volume.year(),
        volume.cases(),
        volume.held());
  }

  FiledView filed(Volume.Filed filed) {
    var result = filed.result();
    return new FiledView(filed, result == null ? null : result(result));
  }

  SummaryView summary(Summary summary) {
    var content = summary.content();
    return new SummaryView(
        summary.id(),
        summary.fromOn(),
        summary.toOn(),
        content.cases(),
        content.score(),
        content.results().entrySet().stream()
            .map(each -> new CountView(result(each.getKey()), each.getValue()))
            .toList(),
        content.classes().entrySet().stream()
            .map(each -> new CountView(caseClass(each), each.getValue()))
            .toList(),
        summary.proposals(),
        summary.at(),
        summary.byName());
  }

  private String result(String code) {
    return texts.text(code.isEmpty() ? "complaintarchive.undecided" : "complaint.result." + code);
  }

  private String caseClass(Map.Entry<String, Integer> counted) {
    var slash = counted.getKey().indexOf('/');
    var procedure = procedures.byCode(counted.getKey().substring(0, slash));
    return procedure.label()
        + " · "
        + Objects.requireNonNull(
            procedure
                .caseClass(counted.getKey().substring(slash + 1))
                .map(Procedure.CaseClass::label)
                .orElse(texts.text("complaintarchive.unclassified")));
  }
}
