package io.keheng.complaintreport;

import io.keheng.complaintfigures.ComplaintFigures;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a report says: as it was sent, or as it stands now. */
@Component
class ReportContents {

  private final ReportRepository repository;
  private final ComplaintFigures figures;
  private final Settings settings;
  private final League league;
  private final JsonMapper json;

  ReportContents(
      ReportRepository repository,
      ComplaintFigures figures,
      Settings settings,
      League league,
      JsonMapper json) {
    this.repository = repository;
    this.figures = figures;
    this.settings = settings;
    this.league = league;
    this.json = json;
  }

  Content of(Report report) {
    return report.content() == null
        ? counted(report)
        : json.readValue(report.content(), Content.class);
  }

  /** The changes are those since the last report of its kind, or since the filing (S10-19). */
  Content counted(Report report) {
    var span = report.kind().span(report.fromOn());
    var unit = report.unitId();
    var customers = figures.of(span, unit, false);
    var now = settings.of(unit);
    var before =
        repository
            .before(report.kind(), unit, report.fromOn())
            .or(() -> repository.before(ReportKind.FILING, unit, report.toOn().plusDays(1)))
            .map(sent -> of(sent).settings());
    return new Content(
        customers,
        figures.hotSpots(customers),
        figures.of(span, unit, true),
        now,
        before.map(then -> Setting.differences(then, now)).orElse(List.of()),
        report.kind() == ReportKind.CIRCULAR ? league.of(span, unit, customers) : List.of());
  }
}
