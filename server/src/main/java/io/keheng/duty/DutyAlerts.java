package io.keheng.duty;

import io.keheng.notification.Arg;
import io.keheng.notification.MessageKind;
import io.keheng.notification.Notifications;
import io.keheng.notification.Recipients;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells those who follow a duty up, and who sees to duties in the whole bank, that it is late;
 * once.
 */
@Component
@ConditionalOnWebApplication
class DutyAlerts {

  private final DutyCalendar calendar;
  private final Notifications notifications;

  DutyAlerts(DutyCalendar calendar, Notifications notifications) {
    this.calendar = calendar;
    this.notifications = notifications;
  }

  @Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
  @Transactional
  public void tell() {
    calendar.told().forEach(this::tell);
  }

  private void tell(DutyItem item) {
    var role = calendar.duty(item.duty()).orElseThrow().role();
    notifications.tell(
        Recipients.all(
            List.of(Recipients.holders(role, item.unitId()), Recipients.wholeBank("duty.do"))),
        MessageKind.ALERT,
        "duty.late",
        List.of(Arg.text(item.label()), Arg.text(item.unitName()), Arg.day(item.lastDay())),
        "/duties?unit=" + item.unitId() + "&state=LATE",
        "duty-" + item.duty() + "-" + item.unitId() + "-" + item.fromOn());
  }
}
