package io.keheng.improvement;

import io.keheng.complaintcluster.Cluster;
import io.keheng.complaintcluster.Clusters;
import io.keheng.complaintcluster.Recurrence;
import io.keheng.complaintcluster.Recurrences;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks whether a measure helped: a rectification is closed by another than who answers for it,
 * and only when like complaints have fallen; it is opened again when they come back.
 */
@Service
@Transactional
class RectificationChecks {

  private final ImprovementParameters parameters = ImprovementParameters.read();
  private final RectificationRepository repository;
  private final Rectifications rectifications;
  private final StepRepository steps;
  private final Recurrences recurrences;
  private final Clusters clusters;
  private final ImprovementNews news;
  private final Clock clock;

  RectificationChecks(
      RectificationRepository repository,
      Rectifications rectifications,
      StepRepository steps,
      Recurrences recurrences,
      Clusters clusters,
      ImprovementNews news,
      Clock clock) {
    this.repository = repository;
    this.rectifications = rectifications;
    this.steps = steps;
    this.recurrences = recurrences;
    this.clusters = clusters;
    this.news = news;
    this.clock = clock;
  }

  /** Like complaints before the measure and after it, so far; empty before it is done. */
  @Transactional(readOnly = true)
  Optional<Recurrence> recurrence(Rectification of) {
    var day = of.doneOn();
    return day == null
        ? Optional.empty()
        : Optional.of(recurrences.around(of.like(), day, parameters.days()));
  }

  /** The last day on which like complaints are counted. */
  Optional<LocalDate> countedTo(Rectification of) {
    return Optional.ofNullable(of.doneOn()).map(day -> day.plusDays(parameters.days()));
  }

  /**
   * Closes one whose measure helped; refuses (409) before the days after it are over, and while
   * like complaints have not fallen.
   *
   * @param told what the complainants are told
   */
  @ActsFor({"S10-14", "S10-33", "S10-40", "S10-43"})
  void close(long id, long version, String note, String told) {
    var of = checked(id, version);
    var last = countedTo(of).orElseThrow();
    if (!LocalDate.now(clock).isAfter(last)) {
      throw Refusal.conflict("improvement.early", last);
    }
    var counted = recurrence(of).orElseThrow();
    if (!counted.fell(parameters.fall())) {
      throw Refusal.conflict(
              "improvement.not-fallen", counted.before(), counted.after(), parameters.fall())
          .with("before", counted.before())
          .with("after", counted.after());
    }
    var closed = Moves.closed(of, clock.instant(), counted, told);
    rectifications.keep(of, closed, Step.Kind.CLOSED, note, counted);
    follow(of, Cluster.State.ENDED);
  }

  /** More has to be done. */
  void sendBack(long id, long version, String note) {
    var of = checked(id, version);
    var after = Moves.to(of, Rectification.State.RUNNING, null);
    rectifications.keep(of, after, Step.Kind.SENT_BACK, note, recurrence(of).orElse(null));
  }

  private Rectification checked(long id, long version) {
    var of = rectifications.at(Rectifications.CHECK, id, version, Rectification.State.DONE);
    var self = Actor.current().staffId();
    if (self == of.ownerId() || steps.didIt(id, self)) {
      throw Refusal.forbidden("improvement.own");
    }
    return of;
  }

  /** Opens again those whose like complaints are as many as before the measure. */
  @ActsFor({"S10-14", "S10-43"})
  int reopen() {
    var count = 0;
    for (var of :
        repository.closedSince(clock.instant().minus(Duration.ofDays(parameters.watch())))) {
      var lately = recurrences.lately(of.like(), parameters.days()).after();
      var before = Objects.requireNonNullElse(of.before(), 0);
      var after = Objects.requireNonNullElse(of.after(), 0);
      if (lately > after && lately >= before) {
        var again = Moves.to(of, Rectification.State.RUNNING, null);
        news.reopened(
            rectifications.keep(
                of, again, Step.Kind.REOPENED, null, new Recurrence(before, lately)));
        follow(of, Cluster.State.RECTIFYING);
        count++;
      }
    }
    return count;
  }

  private void follow(Rectification of, Cluster.State state) {
    var cluster = of.clusterId();
    if (cluster != null) {
      clusters.follow(cluster, state);
    }
  }
}
