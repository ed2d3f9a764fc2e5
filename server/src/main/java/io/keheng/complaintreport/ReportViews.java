package io.keheng.complaintreport;

import io.keheng.complaintfigures.FigureLabels;
import io.keheng.complaintfigures.FigureView;
import io.keheng.duty.Duties;
import io.keheng.identity.Unit;
import io.keheng.identity.Units;
import io.keheng.shared.Parameters;
import io.keheng.shared.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reports in words. */
@Component
class ReportViews {

  /**
   * @param dueOn last day on which it is sent in time
   */
  record Line(
      long id,
      long version,
      ReportKind kind,
      String kindLabel,
      long unitId,
      @Nullable String unitName,
      LocalDate fromOn,
      LocalDate toOn,
      @Nullable LocalDate dueOn,
      Instant madeAt,
      String madeBy,
      @Nullable Instant sentAt,
      @Nullable String sentBy,
      @Nullable String sentTo) {}

  record View(
      Line report,
      FigureView customers,
      FigureView employees,
      List<SettingViews.SettingView> settings,
      List<SettingViews.ChangeView> changes,
      List<LeagueView> league) {}

  record LeagueView(League.Row row, @Nullable String unitName, List<String> marks) {}

  private static final LocalDate FILING =
      LocalDate.parse(Parameters.read("complaint-filing", "due").asString());

  private final Duties duties;
  private final FigureLabels labels;
  private final SettingViews settings;
  private final Units units;
  private final Texts texts;

  ReportViews(Duties duties, FigureLabels labels, SettingViews settings, Units units, Texts texts) {
    this.duties = duties;
    this.labels = labels;
    this.settings = settings;
    this.units = units;
    this.texts = texts;
  }

  Line line(Report report) {
    return new Line(
        report.id(),
        report.version(),
        report.kind(),
        texts.text("complaintreport.kind." + report.kind()),
        report.unitId(),
        units.names().get(report.unitId()),
        report.fromOn(),
        report.toOn(),
        due(report),
        report.madeAt(),
        report.madeBy(),
        report.sentAt(),
        report.sentBy(),
        report.sentTo());
  }

  private @Nullable LocalDate due(Report report) {
    if (report.kind() == ReportKind.FILING) {
      var opened = units.byId(report.unitId()).map(Unit::openedOn).orElse(FILING);
      return opened.isAfter(FILING) ? opened : FILING;
    }
    return report.kind().duty().flatMap(duty -> duties.lastDay(duty, report.fromOn())).orElse(null);
  }

  /** The table of a circular in words. */
  List<LeagueView> league(Content content) {
    var names = units.names();
    return content.league().stream()
        .map(
            row ->
                new LeagueView(
                    row,
                    names.get(row.unitId()),
                    row.marks().stream()
                        .map(mark -> texts.text("complaintreport.mark." + mark))
                        .toList()))
        .toList();
  }

  View view(Report report, Content content) {
    var names = units.names();
    return new View(
        line(report),
        FigureView.of(content.customers(), content.hotSpots(), labels),
        FigureView.of(content.employees(), List.of(), labels),
        content.settings().stream()
            .map(each -> settings.setting(each, names.get(each.unitId())))
            .toList(),
        content.changes().stream()
            .map(each -> settings.change(each, names.get(each.unitId())))
            .toList(),
        league(content));
  }
}
