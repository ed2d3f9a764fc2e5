package io.keheng.cleaning;

import io.keheng.audit.Changes;
import io.keheng.identity.StaffDirectory;
import io.keheng.identity.StaffName;
import io.keheng.notification.Arg;
import io.keheng.notification.MessageKind;
import io.keheng.notification.Notifications;
import io.keheng.notification.Recipients;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Formal letters of a campaign to who has something to correct. */
@Service
@Transactional
class Letters {

  record LetterView(PaperRepository.Letter letter, String staffName) {}

  private final Campaigns campaigns;
  private final ItemRepository items;
  private final PaperRepository papers;
  private final Notifications notifications;
  private final StaffDirectory staff;
  private final Changes changes;
  private final Clock clock;

  Letters(
      Campaigns campaigns,
      ItemRepository items,
      PaperRepository papers,
      Notifications notifications,
      StaffDirectory staff,
      Changes changes,
      Clock clock) {
    this.campaigns = campaigns;
    this.items = items;
    this.papers = papers;
    this.notifications = notifications;
    this.staff = staff;
    this.changes = changes;
    this.clock = clock;
  }

  /** A formal letter to who has open items, with the deadline to correct them (S20-04). */
  @ActsFor({"S20-02", "S20-04"})
  LetterView write(long campaign, long staffId, LocalDate due) {
    var running = Work.running(campaigns.led(campaign));
    var today = LocalDate.now(clock);
    if (due.isBefore(today)) {
      throw Refusal.invalid("dueOn", "cleaning.past");
    }
    var load = items.loadOf(campaign, staffId, today);
    if (load.open() == 0) {
      throw Refusal.invalid("staffId", "cleaning.nothing-open");
    }
    var draft =
        new PaperRepository.Letter(
            0,
            campaign,
            papers.nextNumber(today.getYear()),
            staffId,
            (int) load.open(),
            (int) load.customers(),
            due,
            clock.instant(),
            Actor.current().name());
    var id = papers.insert(draft);
    changes.record("cleaning-letter", id, "created", null, draft);
    notifications.tell(
        Recipients.person(staffId),
        MessageKind.ALERT,
        "cleaning.letter",
        List.of(Arg.text(running.plan().name()), Arg.number(load.open()), Arg.day(due)),
        "/cleaning/" + campaign + "?mine=true",
        "cleaning-letter-" + id);
    return letters(campaign).getFirst();
  }

  @Transactional(readOnly = true)
  List<LetterView> letters(long campaign) {
    campaigns.led(campaign);
    var letters = papers.letters(campaign);
    var names = staff.names(letters.stream().map(PaperRepository.Letter::staffId).toList());
    return letters.stream()
        .map(
            letter -> {
              var known = names.get(letter.staffId());
              return new LetterView(letter, known == null ? "" : name(known));
            })
        .toList();
  }

  private static String name(StaffName known) {
    return known.name();
  }
}
