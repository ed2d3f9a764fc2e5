package io.keheng.complaintarchive;

import io.keheng.audit.Changes;
import io.keheng.complaint.CaseActs;
import io.keheng.shared.Actor;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds cases and volumes back from removal for a lawsuit, and lets them go again. */
@Service
@Transactional
class Holds {

  private static final String ENTITY = "complaint-hold";
  private static final String HOLD = "complaint.hold";

  private final CaseHoldRepository repository;
  private final Archive archive;
  private final CaseActs acts;
  private final Changes changes;
  private final Clock clock;

  Holds(
      CaseHoldRepository repository, Archive archive, CaseActs acts, Changes changes, Clock clock) {
    this.repository = repository;
    this.archive = archive;
    this.acts = acts;
    this.changes = changes;
    this.clock = clock;
  }

  long holdCase(long id, String reason) {
    var complaint = acts.seen(HOLD, id);
    var hold = repository.insert(id, null, reason, clock.instant(), Actor.current().name());
    return held(hold.orElseThrow(() -> again(complaint.number())), complaint.number(), reason);
  }

  long holdVolume(long id, String reason) {
    var volume = archive.get(HOLD, id);
    var hold = repository.insert(null, id, reason, clock.instant(), Actor.current().name());
    return held(hold.orElseThrow(() -> again(volume.number())), volume.number(), reason);
  }

  private long held(long hold, String number, String reason) {
    changes.record(ENTITY, hold, "held", null, Map.of("number", number, "reason", reason));
    return hold;
  }

  private static Refusal again(String number) {
    return Refusal.conflict("complaintarchive.held", number);
  }

  void lift(long id, String reason) {
    var hold = repository.byId(id).orElseThrow(Refusal::notFound);
    var caseId = hold.caseId();
    var number =
        caseId == null
            ? archive.get(HOLD, Objects.requireNonNull(hold.volumeId())).number()
            : acts.seen(HOLD, caseId).number();
    if (!repository.lift(id, reason, clock.instant(), Actor.current().name())) {
      throw Refusal.conflict("complaintarchive.lifted", number);
    }
    changes.record(ENTITY, id, "lifted", null, Map.of("number", number, "reason", reason));
  }

  /** Of a case that the acting person may see, oldest first. */
  @Transactional(readOnly = true)
  List<Hold> ofCase(long id) {
    return repository.ofCase(acts.seen("complaint.read", id).id());
  }

  @Transactional(readOnly = true)
  List<Hold> ofVolume(Volume volume) {
    return repository.ofVolume(volume.id());
  }
}
