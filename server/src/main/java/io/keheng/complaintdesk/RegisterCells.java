package io.keheng.complaintdesk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A case as a line of the register 投诉登记簿, sensitive fields under their masks. */
@Component
class RegisterCells {

  /** The columns of the register, in their order. */
  static final List<String> COLUMNS =
      List.of(
          "number",
          "lodgedAt",
          "channel",
          "complainant",
          "phone",
          "contract",
          "address",
          "content",
          "demand",
          "happenedAt",
          "place",
          "severity",
          "class",
          "takenBy",
          "unit",
          "owner",
          "due",
          "stage",
          "result",
          "closedAt",
          "score",
          "procedure");

  private final ZoneId zone;
  private final DateTimeFormatter minute;

  RegisterCells(Clock clock) {
    zone = clock.getZone();
    minute = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(clock.getZone());
  }

  /** The cells of one case, by their columns. */
  Map<String, String> of(RegisterViews.Line line, SheetQueries.Told told) {
    var cells = new LinkedHashMap<String, String>();
    cells.put("number", line.number());
    cells.put("lodgedAt", at(line.lodgedAt()));
    cells.put("channel", line.channelLabel());
    cells.put("complainant", or(line.complainant(), line.customerName()));
    cells.put("phone", or(told.phone(), ""));
    cells.put("contract", or(told.contract(), ""));
    cells.put("address", or(told.address(), ""));
    cells.put("content", told.content());
    cells.put("demand", or(told.demand(), ""));
    cells.put("happenedAt", at(told.happenedAt()));
    cells.put("place", or(told.place(), ""));
    cells.put("severity", line.severityLabel());
    cells.put("class", or(line.classLabel(), ""));
    cells.put("takenBy", told.takenBy());
    cells.put("unit", or(line.unitName(), ""));
    cells.put("owner", line.owner());
    cells.put("due", due(line.dueAt()));
    cells.put("stage", line.stageLabel());
    cells.put("result", or(line.resultLabel(), ""));
    cells.put("closedAt", at(told.closedAt()));
    cells.put("score", line.score() == null ? "" : String.valueOf(line.score()));
    cells.put("procedure", line.procedureLabel());
    return cells;
  }

  /** A term that ends with a day is told as that day. */
  private String due(@Nullable Instant due) {
    if (due == null) {
      return "";
    }
    var at = due.atZone(zone);
    return at.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? at.toLocalDate().minusDays(1).toString()
        : at(due);
  }

  String at(@Nullable Instant at) {
    return at == null ? "" : minute.format(at);
  }

  private static String or(@Nullable String text, @Nullable String other) {
    return text == null ? Objects.requireNonNullElse(other, "") : text;
  }
}
