package io.keheng.complaintreply;

import io.keheng.complaint.CaseActs;
import io.keheng.complaint.Complaint;
import io.keheng.complaint.Done;
import io.keheng.complainthandling.Steps;
import io.keheng.outbox.Draft;
import io.keheng.outbox.Outbox;
import io.keheng.outbox.Post;
import io.keheng.procedure.Act;
import io.keheng.protection.ProtectedText;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Telling the complainant: the message and the act that it is are kept together, or neither. What
 * was told is not told twice, unless it did not arrive.
 */
@Service
@Transactional
class Tellings {

  /** The two ways by which the bank itself sends. */
  enum Manner {
    SMS,
    EMAIL
  }

  static final String ENTITY = "complaint";

  private final CaseActs acts;
  private final Steps steps;
  private final CasePapers papers;
  private final Outbox outbox;

  Tellings(CaseActs acts, Steps steps, CasePapers papers, Outbox outbox) {
    this.acts = acts;
    this.steps = steps;
    this.papers = papers;
    this.outbox = outbox;
  }

  /** The messages of a case, oldest first, with how far each came. */
  @Transactional(readOnly = true)
  List<Post> of(long id) {
    return outbox.of(ENTITY, Long.toString(acts.seen("complaint.read", id).id()));
  }

  /** Sends a paper to the complainant's own telephone or address and records that he is told. */
  @ActsFor({"S10-08", "S10-09", "S10-12", "S10-25", "S10-52", "S10-99"})
  void send(long id, long version, Paper paper, Manner manner, @Nullable String note) {
    var complaint = acts.at("complaint.handle", id, version);
    var act = paper.telling().orElseThrow(() -> Refusal.invalid("paper", "complaintreply.inside"));
    var history = acts.history(complaint);
    var ground =
        paper.ground(history).orElseThrow(() -> Refusal.conflict("complaintreply.early." + paper));
    var lost = 0L;
    if (paper.told(ground, history)) {
      lost = lost(complaint, key(complaint, paper, ground));
      if (lost == 0) {
        throw Refusal.conflict("complaintreply.told");
      }
    }
    if (paper == Paper.PROGRESS && (note == null || note.isBlank())) {
      throw Refusal.invalid("note", "complaint.required");
    }
    var written = papers.written(paper, complaint, note, manner == Manner.EMAIL);
    var occasion = paper == Paper.PROGRESS ? "-" + version : lost == 0 ? "" : "-" + lost;
    put(complaint, manner, written, key(complaint, paper, ground) + occasion);
    record(complaint, lost == 0 ? act : Act.NOTED, manner, written);
  }

  private void put(Complaint complaint, Manner manner, CasePapers.Written written, String key) {
    var mail = manner == Manner.EMAIL;
    outbox.put(
        new Draft(
            mail ? Draft.Kind.EMAIL : Draft.Kind.SMS,
            recipient(complaint, manner),
            written.title() + "（" + complaint.number() + "）",
            written.words(),
            mail
                ? List.of(
                    new Draft.Attachment(
                        written.title() + ".pdf", "application/pdf", written.pdf()))
                : List.of(),
            new Draft.About(
                ENTITY, Long.toString(complaint.id()), complaint.number(), complaint.unitId()),
            key));
  }

  private void record(Complaint complaint, Act act, Manner manner, CasePapers.Written written) {
    var how = manner == Manner.EMAIL ? Steps.Manner.EMAIL : Steps.Manner.SMS;
    if (act == Act.NOTED) {
      acts.act(complaint, act, written.words(), Map.of("manner", how.name()));
    } else {
      steps.tell(complaint.id(), complaint.version(), act, written.words(), how);
    }
  }

  private static ProtectedText recipient(Complaint complaint, Manner manner) {
    var to =
        switch (manner) {
          case SMS -> complaint.phone();
          case EMAIL -> complaint.email();
        };
    if (to == null) {
      throw Refusal.invalid("manner", "complaintreply.nowhere." + manner);
    }
    return to;
  }

  /** How many messages of an occasion there were, where none of them arrived; zero otherwise. */
  private long lost(Complaint complaint, String key) {
    var sent = outbox.occasions(ENTITY, Long.toString(complaint.id()), key);
    var none =
        sent.stream().allMatch(each -> each == Post.State.FAILED || each == Post.State.GIVEN_UP);
    return none ? sent.size() : 0;
  }

  private static String key(Complaint complaint, Paper paper, Done ground) {
    return "complaint-%d-%s-%d".formatted(complaint.id(), paper.code(), ground.id());
  }
}
