package io.keheng.cleaning;

import io.keheng.notification.Arg;
import io.keheng.notification.MessageKind;
import io.keheng.notification.Notifications;
import io.keheng.notification.Recipients;
import io.keheng.truthfulness.FindingsSettled;
import java.time.LocalDate;
import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells people what a campaign asks of them, and closes their to-do when all of it is done. */
@Component
class CleaningNews {

  private final Notifications notifications;
  private final ItemRepository items;

  CleaningNews(Notifications notifications, ItemRepository items) {
    this.notifications = notifications;
    this.items = items;
  }

  void assigned(Campaign campaign, ItemQueries.Load load, LocalDate due) {
    var person = load.assigneeId();
    if (person != null && load.open() > 0) {
      notifications.tell(
          Recipients.person(person),
          MessageKind.TODO,
          "cleaning.assigned",
          List.of(Arg.text(campaign.plan().name()), Arg.number(load.open()), Arg.day(due)),
          "/cleaning/" + campaign.id() + "?mine=true",
          key(campaign.id(), person));
    }
  }

  @ApplicationModuleListener
  void settled(FindingsSettled settled) {
    items
        .finished(settled.findings())
        .forEach(done -> notifications.done(key(done.campaignId(), done.assigneeId())));
  }

  private static String key(long campaign, long person) {
    return "cleaning-" + campaign + "-" + person;
  }
}
