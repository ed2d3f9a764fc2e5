package io.keheng.mailbox;

import io.keheng.complaint.CaseActs;
import io.keheng.complaint.Complaint;
import io.keheng.complaint.Complaints;
import io.keheng.complaint.Lodging;
import io.keheng.complainthandling.CaseFiles;
import io.keheng.evidence.Attachments;
import io.keheng.outbox.Draft;
import io.keheng.outbox.Outbox;
import io.keheng.procedure.Act;
import io.keheng.procedure.Channel;
import io.keheng.protection.ProtectedText;
import io.keheng.shared.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The case of a letter: that which its sender names, or a new one; with the letter and its files.
 */
@Component
class LetterCases {

  private static final String READ = "complaint.read";
  private static final String ORIGINAL = "original.eml";
  private static final int NAME = 100;

  private final Complaints complaints;
  private final CaseActs acts;
  private final CaseFiles files;
  private final Attachments attachments;
  private final Outbox outbox;
  private final MailboxParameters parameters = MailboxParameters.read();

  LetterCases(
      Complaints complaints,
      CaseActs acts,
      CaseFiles files,
      Attachments attachments,
      Outbox outbox) {
    this.complaints = complaints;
    this.acts = acts;
    this.files = files;
    this.attachments = attachments;
    this.outbox = outbox;
  }

  /** A new case, whose sender is told its number. */
  Complaint lodged(Letter letter, ProtectedText sender, long unit) {
    var complaint = complaints.lodge(lodging(letter, sender, unit));
    keep(letter, complaint);
    receipt(sender, complaint);
    return complaint;
  }

  /** What the letter says goes to the case that it names. */
  void added(Letter letter, Complaint complaint) {
    acts.act(complaint, Act.NOTED, words(letter), Map.of("letter", letter.subject()));
    keep(letter, complaint);
  }

  /** The case whose number stands in the subject, if it is the sender's own. */
  Optional<Complaint> named(Letter letter, ProtectedText sender) {
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

  static String shortened(String text, int most) {
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
