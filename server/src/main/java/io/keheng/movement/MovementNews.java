package io.keheng.movement;

import io.keheng.classchange.ChangeTerms;
import io.keheng.classchange.ChangesWait;
import io.keheng.classchange.Direction;
import io.keheng.classification.ClassesChanged;
import io.keheng.identity.DataScope;
import io.keheng.identity.Units;
import io.keheng.notification.Arg;
import io.keheng.notification.MessageKind;
import io.keheng.notification.Notifications;
import io.keheng.notification.Recipients;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells the managers of each unit, and of those above it, what a run moved and what waits for them;
 * told once, however often an event is given out.
 */
@Component
class MovementNews {

  private final MovementQueries queries;
  private final Units units;
  private final Notifications notifications;
  private final ChangeTerms terms = ChangeTerms.read();

  MovementNews(MovementQueries queries, Units units, Notifications notifications) {
    this.queries = queries;
    this.units = units;
    this.notifications = notifications;
  }

  @ApplicationModuleListener
  void changed(ClassesChanged run) {
    var filter = new MovementFilter(run.runId(), null, null, null, null, null);
    var counts = new HashMap<Long, long[]>();
    for (var count : queries.units(DataScope.EVERYTHING, filter, Set.of())) {
      for (var unit : units.path(count.unitId())) {
        counts
                .computeIfAbsent(unit.id(), id -> new long[Direction.values().length])[
                count.direction().ordinal()] +=
            count.number();
      }
    }
    counts.forEach((unit, moved) -> report(run, unit, moved));
  }

  @ApplicationModuleListener
  void waiting(ChangesWait wait) {
    var counts = new HashMap<Long, Long>();
    for (var count : queries.waiting(wait.runId())) {
      for (var unit : units.path(count.unitId())) {
        counts.merge(unit.id(), count.number(), Long::sum);
      }
    }
    counts.forEach(
        (unit, number) ->
            tell(
                unit,
                "classchange.waiting",
                List.of(Arg.day(wait.asOf()), Arg.number(number)),
                "/class-changes",
                "class-changes-" + wait.runId() + "-" + unit));
  }

  private void report(ClassesChanged run, long unit, long[] moved) {
    var args = new ArrayList<Arg>();
    args.add(Arg.day(run.asOf()));
    for (var number : moved) {
      args.add(Arg.number(number));
    }
    tell(
        unit,
        "movement.report",
        args,
        "/movements?run=" + run.runId() + "&unit=" + unit,
        "movements-" + run.runId() + "-" + unit);
  }

  private void tell(long unit, String text, List<Arg> args, String link, String occasion) {
    notifications.tell(
        Recipients.holders(terms.reportTo(), unit), MessageKind.NOTICE, text, args, link, occasion);
  }
}
