package io.keheng.demo;

import io.keheng.demodata.DemoPlan;
import io.keheng.demodata.DemoTree;
import io.keheng.identity.UnitKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/**
 * Complaints of the demonstration bank: those of the past come in by a file, those of today at the
 * desks and the public door; then each is led along its way. What is there already stays.
 */
@Component
class DemoComplaints {

  private static final String CASES = "/api/complaints";

  private final DemoDesks desks;
  private final DemoService service;
  private final DemoOffice office;
  private final Clock clock;
  private final DemoCases plan = DemoCases.read();

  DemoComplaints(DemoDesks desks, DemoService service, DemoOffice office, Clock clock) {
    this.desks = desks;
    this.service = service;
    this.office = office;
    this.clock = clock;
  }

  int cases() {
    return plan.open().size();
  }

  /**
   * @param led is told after each case how many were led
   */
  void make(IntConsumer led) {
    assign();
    var past = past();
    var fresh = total(CASES) == past;
    for (var i = 0; i < plan.open().size(); i++) {
      var told = plan.open().get(i);
      if (told.days() != null) {
        goOn(told, i);
      } else if (fresh) {
        begin(told, i);
      }
      led.accept(i + 1);
    }
    if (fresh) {
      publicly();
    }
    service.make(plan, LocalDate.now(clock));
    office.make(plan);
  }

  private void assign() {
    plan.procedures()
        .forEach(
            (unit, procedure) -> {
              var door = "/api/procedure-assignments";
              var done =
                  desks
                      .head()
                      .get(door)
                      .valueStream()
                      .anyMatch(each -> each.get("unitId").asLong() == desks.unit(unit));
              if (!done) {
                desks
                    .head()
                    .send(
                        HttpMethod.PUT,
                        door + "/{unit}",
                        Map.of("procedure", procedure, "besides", List.of(), "version", 0),
                        desks.unit(unit));
              }
            });
  }

  /** Takes the file of the past in; gives how many cases there are of it. */
  private long past() {
    var outlets =
        new DemoTree(DemoPlan.read())
            .units.stream()
                .filter(unit -> unit.kind() == UnitKind.OUTLET)
                .map(DemoTree.PlannedUnit::code)
                .toList();
    var file = new DemoPast(plan, LocalDate.now(clock), outlets).file();
    return desks
        .head()
        .upload("/api/complaint-imports", "投诉登记簿.csv", file, Map.of("template", "keheng"))
        .get("rows")
        .asLong();
  }

  private void goOn(DemoCases.Case told, int turn) {
    var found = desks.head().get(CASES + "?q={q}", DemoPast.number(turn)).at("/items/0");
    if (found.get("stage").asString().equals("REGISTERED")) {
      new DemoCaseWork(
              plan, desks, LocalDate.now(clock), told, turn, found.get("id").asLong(), desks.head())
          .lead();
    }
  }

  private void begin(DemoCases.Case told, int turn) {
    var channel = String.valueOf(told.channel());
    var desk = channel.equals("COUNTER") ? desks.at(desks.keeper(told.unit())) : desks.agent(turn);
    var form = new DemoLodging(plan, desk).form(told, channel, turn);
    form.put("unitId", desks.unit(told.unit()));
    var id = desk.post(CASES, form).get("id").asLong();
    new DemoCaseWork(plan, desks, LocalDate.now(clock), told, turn, id, desk).lead();
  }

  private void publicly() {
    var stranger = desks.stranger();
    for (var told : plan.atThePublicDoor()) {
      var subject = plan.subjects().get(told.subject());
      var turn = told.subject() + 3;
      stranger.post(
          "/api/public/complaints",
          Map.of(
              "unit", told.unit(),
              "complainant", plan.caller(turn),
              "phone", "1990001%04d".formatted(1000 + turn * 41),
              "content", plan.text(subject, turn),
              "demand", subject.demand()));
    }
  }

  private long total(String door) {
    return desks.head().get(door).get("total").asLong();
  }
}
