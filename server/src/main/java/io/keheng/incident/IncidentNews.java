package io.keheng.incident;

import io.keheng.identity.Units;
import io.keheng.notification.Arg;
import io.keheng.notification.MessageKind;
import io.keheng.notification.Notifications;
import io.keheng.notification.Recipients;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells who must report an incident, until it is reported. */
@Component
class IncidentNews {

  private final Notifications notifications;
  private final Units units;
  private final ReportClock reports;
  private final Clock clock;

  IncidentNews(Notifications notifications, Units units, ReportClock reports, Clock clock) {
    this.notifications = notifications;
    this.units = units;
    this.reports = reports;
    this.clock = clock;
  }

  void opened(Incident incident) {
    var due = reports.of(incident).at().atZone(clock.getZone()).toLocalDate();
    notifications.tell(
        Recipients.permitted(Incidents.WRITE, units.headOffice().orElseThrow().id()),
        MessageKind.TODO,
        incident.drill() ? "incident.message.drill" : "incident.message.opened",
        List.of(Arg.text(incident.number()), Arg.day(due)),
        "/incidents/" + incident.id(),
        occasion(incident.id()));
  }

  void reported(long id) {
    notifications.done(occasion(id));
  }

  private static String occasion(long id) {
    return "incident-report-" + id;
  }
}
