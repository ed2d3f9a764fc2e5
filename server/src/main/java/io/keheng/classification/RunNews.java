package io.keheng.classification;

import io.keheng.notification.Arg;
import io.keheng.notification.MessageKind;
import io.keheng.notification.Notifications;
import io.keheng.notification.Recipients;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Alerts who may run a classification when one has failed. */
@Component
class RunNews {

  private final Notifications notifications;

  RunNews(Notifications notifications) {
    this.notifications = notifications;
  }

  void failed(long id, LocalDate asOf) {
    notifications.tell(
        Recipients.wholeBank("classification.run"),
        MessageKind.ALERT,
        "classification.failed",
        List.of(Arg.day(asOf)),
        "/classifications",
        "classification-failed-" + id);
  }
}
