package io.keheng.improvement;

import io.keheng.complaintcluster.Recurrence;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a rectification stands after something was done in it. */
final class Moves {

  private Moves() {}

  static Rectification to(Rectification of, Rectification.State state, @Nullable LocalDate doneOn) {
    return with(of, state, doneOn, null, null, null, null);
  }

  static Rectification closed(Rectification of, Instant at, Recurrence counted, String told) {
    return with(of, Rectification.State.CLOSED, of.doneOn(), at, counted, told, null);
  }

  static Rectification told(Rectification of, Instant at) {
    var counted =
        of.before() == null || of.after() == null ? null : new Recurrence(of.before(), of.after());
    return with(of, of.state(), of.doneOn(), of.closedAt(), counted, of.told(), at);
  }

  private static Rectification with(
      Rectification of,
      Rectification.State state,
      @Nullable LocalDate doneOn,
      @Nullable Instant closedAt,
      @Nullable Recurrence counted,
      @Nullable String told,
      @Nullable Instant toldAt) {
    return new Rectification(
        of.id(),
        of.version(),
        of.title(),
        of.measures(),
        of.rootCause(),
        of.dueOn(),
        of.unitId(),
        of.ownerId(),
        of.owner(),
        of.clusterId(),
        of.caseId(),
        of.adviceId(),
        of.like(),
        state,
        of.openedAt(),
        of.openedById(),
        of.openedBy(),
        doneOn,
        closedAt,
        counted == null ? null : Math.toIntExact(counted.before()),
        counted == null ? null : Math.toIntExact(counted.after()),
        told,
        toldAt);
  }
}
