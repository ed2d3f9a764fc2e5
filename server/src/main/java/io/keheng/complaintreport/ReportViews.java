package io.keheng.complaintreport;

import io.keheng.complaintfigures.FigureLabels;
import io.keheng.complaintfigures.FigureView;
import io.keheng.duty.Duties;
import io.keheng.identity.Unit;
import io.keheng.identity.Units;
import io.keheng.procedure.Procedures;
import io.keheng.shared.Parameters;
import io.keheng.shared.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
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

  record SettingView(
      @Nullable String unitName,
      @Nullable String procedure,
      @Nullable String channels,
      String lines,
      @Nullable String department,
      @Nullable String head,
      @Nullable String contact,
      @Nullable String telephone) {}

  record ChangeView(
      @Nullable String unitName, String what, @Nullable String before, @Nullable String after) {}

  record View(
      Line report,
      FigureView customers,
      FigureView employees,
      List<SettingView> settings,
      List<ChangeView> changes,
      List<LeagueView> league) {}

  record LeagueView(League.Row row, @Nullable String unitName, List<String> marks) {}

  private static final LocalDate FILING =
      LocalDate.parse(Parameters.read("complaint-filing", "due").asString());

  private final Duties duties;
  private final FigureLabels labels;
  private final Procedures procedures;
  private final Units units;
  private final Texts texts;

  ReportViews(Duties duties, FigureLabels labels, Procedures procedures, Units units, Texts texts) {
    this.duties = duties;
    this.labels = labels;
    this.procedures = procedures;
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
        content.settings().stream().map(each -> setting(each, names.get(each.unitId()))).toList(),
        content.changes().stream().map(each -> change(each, names.get(each.unitId()))).toList(),
        league(content));
  }

  private SettingView setting(Setting setting, @Nullable String unit) {
    var procedure = setting.procedure();
    return new SettingView(
        unit,
        procedure == null ? null : procedures.byCode(procedure).label(),
        setting.channels().stream().map(this::channel).collect(Collectors.joining("、")),
        String.join("、", setting.lines()),
        setting.department(),
        setting.head(),
        setting.contact(),
        setting.telephone());
  }

  private ChangeView change(Setting.Difference difference, @Nullable String unit) {
    var what = difference.what();
    return new ChangeView(
        unit,
        texts.text("complaintreport.what." + what),
        worded(what, difference.before()),
        worded(what, difference.after()));
  }

  private @Nullable String worded(Setting.What what, @Nullable String value) {
    if (value == null) {
      return null;
    }
    return switch (what) {
      case PROCEDURE, BESIDES ->
          Arrays.stream(value.split(","))
              .map(code -> procedures.byCode(code).label())
              .collect(Collectors.joining("、"));
      case CHANNELS ->
          Arrays.stream(value.split(",")).map(this::channel).collect(Collectors.joining("、"));
      case LINES -> value.replace(",", "、");
      case DEPARTMENT, HEAD, CONTACT, TELEPHONE -> Objects.requireNonNull(value);
    };
  }

  private String channel(String code) {
    return texts.text("procedure.channel." + code);
  }
}
