package io.keheng.complaintarchive;

import io.keheng.complaintreply.Printing;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A volume on paper: cover and contents, {@code measures/forms/volume.html}. */
@Component
class VolumePaper {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

  private final Printing printing;
  private final ArchiveViews views;

  VolumePaper(Printing printing, ArchiveViews views) {
    this.printing = printing;
    this.views = views;
  }

  byte[] pdf(Volume volume, List<Volume.Filed> contents, List<Summary> summaries) {
    return printing.pdf("volume", () -> facts(volume, contents, summaries));
  }

  private Map<String, Object> facts(
      Volume volume, List<Volume.Filed> contents, List<Summary> summaries) {
    var facts = new HashMap<String, Object>();
    facts.put("volume", volume.number());
    facts.put("unit", Objects.requireNonNullElse(views.line(volume).unitName(), ""));
    facts.put("year", Integer.toString(volume.year()));
    facts.put("cases", volume.cases());
    facts.put("contents", contents.stream().map(this::line).toList());
    facts.put("summaries", summaries.stream().map(this::summary).toList());
    return facts;
  }

  private Map<String, Object> line(Volume.Filed filed) {
    return Map.of(
        "place", filed.place(),
        "number", filed.number(),
        "items", filed.items(),
        "lodged", DAY.format(filed.lodgedOn()),
        "ended", DAY.format(filed.endedOn()),
        "keepUntil", DAY.format(filed.keepUntil()),
        "result", Objects.requireNonNullElse(views.filed(filed).resultLabel(), ""),
        "purged", day(filed.purgedOn()));
  }

  private Map<String, Object> summary(Summary summary) {
    var view = views.summary(summary);
    return Map.of(
        "from", DAY.format(view.fromOn()),
        "to", DAY.format(view.toOn()),
        "number", view.cases(),
        "results", view.results(),
        "classes", view.classes(),
        "score", view.score() == null ? "" : "%.1f".formatted(view.score()),
        "proposals", view.proposals());
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : DAY.format(day);
  }
}
