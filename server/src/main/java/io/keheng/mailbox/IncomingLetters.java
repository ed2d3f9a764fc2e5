package io.keheng.mailbox;

import io.keheng.complaint.CaseActs;
import io.keheng.complaint.Complaint;
import io.keheng.complaint.Complaints;
import io.keheng.complaint.Lodging;
import io.keheng.complainthandling.CaseFiles;
import io.keheng.evidence.Attachments;
import io.keheng.identity.Unit;
import io.keheng.identity.Units;
import io.keheng.notification.MessageKind;
import io.keheng.notification.Notifications;
import io.keheng.notification.Recipients;
import io.keheng.outbox.Draft;
import io.keheng.outbox.Outbox;
import io.keheng.procedure.Act;
import io.keheng.procedure.Channel;
import io.keheng.protection.Mask;
import io.keheng.protection.ProtectedText;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

  private static final String READ = "complaint.read";
  private static final String ORIGINAL = "original.eml";
  private static final int SUBJECT = 200;
  private static final int NAME = 100;

  private final LetterRepository repository;
  private final Complaints complaints;
  private final CaseActs acts;
  private final CaseFiles files;
  private final Attachments attachments;
  private final Outbox outbox;
  private final Notifications notifications;
  private final Units units;
  private final MailboxParameters parameters = MailboxParameters.read();

  IncomingLetters(
      LetterRepository repository,
      Complaints complaints,
      CaseActs acts,
      CaseFiles files,
      Attachments attachments,
      Outbox outbox,
      Notifications notifications,
      Units units) {
    this.repository = repository;
    this.complaints = complaints;
    this.acts = acts;
    this.files = files;
    this.attachments = attachments;
    this.outbox = outbox;
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
    var known = named(letter, sender);
    var complaint = known.orElseGet(() -> complaints.lodge(lodging(letter, sender, home)));
    if (known.isPresent()) {
      acts.act(complaint, Act.NOTED, words(letter), Map.of("letter", letter.subject()));
    }
    keep(letter, complaint);
    repository.became(
        read.get(),
        known.isPresent() ? Outcome.ADDED : Outcome.LODGED,
        complaint.unitId(),
        complaint.id(),
        complaint.number());
    if (known.isEmpty()) {
      receipt(sender, complaint);
    }
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
    return repository.insert(key, sender, shortened(subject, SUBJECT), received, acts.now(), unit);
  }

  /** The case whose number stands in the subject, if it is the sender's own. */
  private Optional<Complaint> named(Letter letter, ProtectedText sender) {
    return Arrays.stream(letter.subject().split("[^A-Za-z0-9-]+"))
        .filter(token -> !token.isEmpty())
        .map(complaints::numbered)
        .flatMap(Optional::stream)
        .filter(each -> sender.equals(each.email()))
        .findFirst();
  }

  private Lodging lodging(Letter letter, ProtectedText sender, long unit) {
    return new Lodging(
        Channel.EMAIL,
        false,
        unit,
        null,
        Complaint.OnBehalf.SELF,
        null,
        shortened(letter.name(), NAME),
        null,
        sender,
        null,
        1,
        List.of(),
        false,
        null,
        words(letter),
        null,
        null,
        null,
        null,
        null,
        null,
        List.of());
  }

  private String words(Letter letter) {
    var words = (letter.subject() + "\n" + letter.text()).strip();
    if (words.isEmpty()) {
      throw Refusal.refused("mailbox.empty");
    }
    return shortened(words, parameters.words());
  }

  private static String shortened(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    var end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end);
  }

  /** Keeps the letter and its files beside the case; a file that is not taken is named there. */
  private void keep(Letter letter, Complaint complaint) {
    keep(complaint.id(), ORIGINAL, letter.original());
    letter.files().stream()
        .limit(parameters.files())
        .forEach(file -> keep(complaint.id(), file.name(), file.content()));
  }

  private void keep(long id, String name, byte[] content) {
    var complaint = acts.seen(READ, id);
    if (attachments.fault(name, content).isEmpty()) {
      files.add(id, complaint.version(), name, content);
    } else {
      acts.act(complaint, Act.NOTED, null, Map.of("refusedFile", name));
    }
  }

  private void receipt(ProtectedText sender, Complaint complaint) {
    outbox.put(
        new Draft(
            Draft.Kind.EMAIL,
            sender,
            parameters.subject().replace("{number}", complaint.number()),
            parameters.receipt().replace("{number}", complaint.number()),
            List.of(),
            new Draft.About(
                "complaint", Long.toString(complaint.id()), complaint.number(), complaint.unitId()),
            "mailbox-receipt-" + complaint.id()));
  }
}
