package io.keheng.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The file by which the demonstration bank takes in its complaints of the past. */
final class DemoPast {

  private static final String HEAD =
      "number,lodged,accepted,answered,closed,state,channel,product,issue,response,result,timely,"
          + "unit,content\n";

  private static final List<String> RESULTS = List.of("UPHELD", "UPHELD", "PARTLY", "REJECTED");

  private final DemoCases plan;
  private final LocalDate today;
  private final List<String> outlets;
  private final StringBuilder rows = new StringBuilder(HEAD);

  /**
   * @param outlets codes of the units that the past is spread over
   */
  DemoPast(DemoCases plan, LocalDate today, List<String> outlets) {
    this.plan = plan;
    this.today = today;
    this.outlets = outlets;
  }

  byte[] file() {
    ended();
    for (var i = 0; i < plan.open().size(); i++) {
      var told = plan.open().get(i);
      if (told.days() != null) {
        var lodged = today.minusDays(told.days());
        row(number(i), List.of(lodged), i, plan.subjects().get(told.subject()), told.unit());
      }
    }
    return rows.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The number of an open case by its place in the plan. */
  static String number(int place) {
    return "LS%05d".formatted(place + 1);
  }

  private void ended() {
    var past = plan.closed();
    for (var i = 0; i < past.many(); i++) {
      var ago = past.from() + (past.to() - past.from()) * i / past.many();
      var lodged = today.minusDays(ago);
      var took = i % past.longer() == 0 ? past.term() + 3 + i % 9 : 4 + i % (past.term() - 5);
      var days = List.of(lodged, lodged.plusDays(1), lodged.plusDays(took), lodged.plusDays(took));
      var subject = plan.subjects().get(i % plan.subjects().size());
      row("LA%05d".formatted(i + 1), days, i, subject, outlets.get(i * 5 % outlets.size()));
    }
  }

  /**
   * @param days of lodging, acceptance, answer and closing, as far as they were
   */
  private void row(
      String number, List<LocalDate> days, int turn, DemoCases.Subject subject, String unit) {
    var ended = days.size() > 1;
    var cells = new ArrayList<@Nullable String>();
    cells.add(number);
    for (var i = 0; i < 4; i++) {
      cells.add(i < days.size() ? days.get(i).toString() : null);
    }
    cells.add(ended ? "CLOSED" : "OPEN");
    cells.add(plan.channels().get(turn % plan.channels().size()));
    cells.add(subject.product());
    cells.add(subject.issue());
    cells.add(ended ? subject.answer() : null);
    cells.add(ended ? RESULTS.get(turn % RESULTS.size()) : "NONE");
    cells.add(null);
    cells.add(unit);
    cells.add(plan.text(subject, turn));
    rows.append(
        String.join(",", cells.stream().map(cell -> cell == null ? "" : quoted(cell)).toList()));
    rows.append('\n');
  }

  private static String quoted(String cell) {
    return '"' + cell + '"';
  }
}
