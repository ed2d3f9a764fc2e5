package io.keheng.complaintoffice;

import io.keheng.identity.DataScope;
import io.keheng.notification.Arg;
import io.keheng.notification.MessageKind;
import io.keheng.notification.Notifications;
import io.keheng.notification.Recipients;
import io.keheng.shared.ActsFor;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the head office every month of units that lack somebody, until none does. */
@Service
@Transactional
public class OfficeWatch {

  private final Gaps gaps;
  private final Notifications notifications;
  private final Clock clock;

  OfficeWatch(Gaps gaps, Notifications notifications, Clock clock) {
    this.gaps = gaps;
    this.notifications = notifications;
    this.clock = clock;
  }

  @ActsFor({"S10-01", "S10-03"})
  public void look() {
    var found = gaps.of(DataScope.EVERYTHING);
    var occasion = "complaint-office-gaps-" + YearMonth.from(LocalDate.now(clock));
    if (found.isEmpty()) {
      notifications.done(occasion);
      return;
    }
    var lacking = found.stream().map(Gaps.Gap::unitId).distinct().count();
    notifications.tell(
        Recipients.wholeBank("complaint.setup"),
        MessageKind.TODO,
        "complaintoffice.gaps",
        List.of(Arg.number(lacking)),
        "/complaints/office",
        occasion);
  }
}
