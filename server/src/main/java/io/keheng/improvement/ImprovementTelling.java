package io.keheng.improvement;

import io.keheng.complaint.CaseActs;
import io.keheng.complaint.Complaint;
import io.keheng.outbox.Draft;
import io.keheng.outbox.Outbox;
import io.keheng.procedure.Act;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Texts;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the complainants what became better, each once (S10-40). */
@Service
@Transactional
class ImprovementTelling {

  private static final String ENTITY = "complaint";

  private final RectificationRepository repository;
  private final StepRepository steps;
  private final Rectifications rectifications;
  private final CaseActs acts;
  private final Outbox outbox;
  private final Texts texts;
  private final Clock clock;

  ImprovementTelling(
      RectificationRepository repository,
      StepRepository steps,
      Rectifications rectifications,
      CaseActs acts,
      Outbox outbox,
      Texts texts,
      Clock clock) {
    this.repository = repository;
    this.steps = steps;
    this.rectifications = rectifications;
    this.acts = acts;
    this.outbox = outbox;
    this.texts = texts;
    this.clock = clock;
  }

  /** Queues one message for each complainant of what was closed; tells how many. */
  @ActsFor("S10-40")
  int tell() {
    var all = 0;
    for (var of : repository.untold()) {
      var count = 0;
      for (var id : steps.complainants(of)) {
        count += tell(of, acts.seen("complaint.read", id));
      }
      rectifications.keep(
          of,
          Moves.told(of, clock.instant()),
          Step.Kind.TOLD,
          texts.text(Locale.SIMPLIFIED_CHINESE, "improvement.told-count", count),
          null);
      all += count;
    }
    return all;
  }

  private int tell(Rectification of, Complaint complaint) {
    var phone = complaint.phone();
    var to = phone == null ? complaint.email() : phone;
    var key = "improvement-" + of.id() + "-" + complaint.id();
    if (to == null || !outbox.occasions(ENTITY, Long.toString(complaint.id()), key).isEmpty()) {
      return 0;
    }
    var kind = phone == null ? Draft.Kind.EMAIL : Draft.Kind.SMS;
    var words =
        texts.text(
            Locale.SIMPLIFIED_CHINESE,
            "improvement.told",
            complaint.number(),
            Objects.requireNonNullElse(of.told(), ""));
    outbox.put(
        new Draft(
            kind,
            to,
            texts.text(Locale.SIMPLIFIED_CHINESE, "improvement.told-title"),
            words,
            List.of(),
            new Draft.About(
                ENTITY, Long.toString(complaint.id()), complaint.number(), complaint.unitId()),
            key));
    acts.act(complaint, Act.NOTED, words, Map.of("manner", kind.name()));
    return 1;
  }
}
