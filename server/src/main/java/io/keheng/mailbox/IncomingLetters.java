package io.keheng.mailbox;

import io.keheng.complaint.CaseActs;
import io.keheng.identity.Unit;
import io.keheng.identity.Units;
import io.keheng.notification.MessageKind;
import io.keheng.notification.Notifications;
import io.keheng.notification.Recipients;
import io.keheng.protection.Mask;
import io.keheng.protection.ProtectedText;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a case of each letter, or adds it to the case that its sender names; each letter once. */
@Service
@Transactional
class IncomingLetters {

  /** What became of a letter. */
  enum Outcome {
    LODGED,
    ADDED,
    AUTOMATIC,
    NOT_TAKEN,
    SETTLED
  }

  private static final int SUBJECT = 200;

  private final LetterRepository repository;
  private final LetterCases cases;
  private final CaseActs acts;
  private final Notifications notifications;
  private final Units units;

  IncomingLetters(
      LetterRepository repository,
      LetterCases cases,
      CaseActs acts,
      Notifications notifications,
      Units units) {
    this.repository = repository;
    this.cases = cases;
    this.acts = acts;
    this.notifications = notifications;
    this.units = units;
  }

  Instant now() {
    return acts.now();
  }

  /** Refuses what cannot become a case; a letter that was taken before is passed by. */
  @ActsFor({"S10-06", "S10-28", "S10-45"})
  void take(Letter letter) {
    var sender = ProtectedText.ofNullable(Mask.EMAIL, letter.from());
    var home = units.headOffice().map(Unit::id).orElseThrow(Refusal::notFound);
    var read = read(letter.key(), sender, letter.subject(), letter.receivedAt(), home);
    if (read.isEmpty()) {
      return;
    }
    if (letter.automatic()) {
      repository.became(read.get(), Outcome.AUTOMATIC, home, null, null);
      return;
    }
    if (sender == null) {
      throw Refusal.refused("mailbox.sender");
    }
    var known = cases.named(letter, sender);
    known.ifPresent(complaint -> cases.added(letter, complaint));
    var complaint = known.orElseGet(() -> cases.lodged(letter, sender, home));
    repository.became(
        read.get(),
        known.isPresent() ? Outcome.ADDED : Outcome.LODGED,
        complaint.unitId(),
        complaint.id(),
        complaint.number());
  }

  /** A letter that a person must look at; he is told once. */
  void leave(String key, String subject, Instant received, String reason) {
    var home = units.headOffice().map(Unit::id).orElseThrow(Refusal::notFound);
    var read = read(key, null, subject, received, home);
    if (read.isEmpty()) {
      return;
    }
    repository.left(read.get(), reason);
    notifications.tell(
        Recipients.wholeBank("complaint.lodge"),
        MessageKind.TODO,
        "mailbox.left",
        List.of(),
        "/complaints/letters?outcome=NOT_TAKEN",
        "mailbox-left-" + read.get());
  }

  void up() {
    repository.up(acts.now());
  }

  void down(String problem) {
    repository.down(acts.now(), problem);
  }

  private Optional<Long> read(
      String key, @Nullable ProtectedText sender, String subject, Instant received, long unit) {
    return repository.insert(
        key, sender, LetterCases.shortened(subject, SUBJECT), received, acts.now(), unit);
  }
}
