package io.keheng.complaintarchive;

import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sums up what a volume holds now and then, with what should become better (S10-110). */
@Service
@Transactional
class Summaries {

  private final SummaryRepository repository;
  private final Archive archive;
  private final Clock clock;

  Summaries(SummaryRepository repository, Archive archive, Clock clock) {
    this.repository = repository;
    this.archive = archive;
    this.clock = clock;
  }

  /** Counts the cases of a volume that ended in a span; what was counted does not change. */
  @ActsFor("S10-110")
  long sum(long volumeId, LocalDate from, LocalDate to, String proposals) {
    var volume = archive.get("complaint.report", volumeId);
    if (to.isBefore(from)) {
      throw Refusal.invalid("to", "complaintarchive.span");
    }
    var content = repository.counted(volume.id(), from, to);
    return repository.insert(
        new Summary(
            0, volumeId, from, to, content, proposals, clock.instant(), Actor.current().name()));
  }

  @Transactional(readOnly = true)
  List<Summary> of(Volume volume) {
    return repository.of(volume.id());
  }
}
