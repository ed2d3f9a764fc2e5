package io.keheng.procedure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is done in a case 办理动作. An act may lead to a stage and is allowed in some; procedures name
 * acts as their steps and as what starts and stops their clocks.
 */
public enum Act {
  LODGED(Stage.REGISTERED),
  ROUTED(null, Stage.REGISTERED, Stage.ACCEPTED),
  ACKNOWLEDGED(null, Stage.REGISTERED, Stage.ACCEPTED, Stage.HANDLING),
  ACCEPTED(Stage.ACCEPTED, Stage.REGISTERED),
  REFUSED(Stage.REFUSED, Stage.REGISTERED),
  REFUSAL_TOLD(null, Stage.REFUSED),
  MERGED(Stage.MERGED, Stage.REGISTERED, Stage.ACCEPTED),
  REPLY_PROMISED(null, Stage.REGISTERED, Stage.ACCEPTED, Stage.HANDLING, Stage.DECIDED),
  CALMED(null, Stage.ACCEPTED, Stage.HANDLING),
  APOLOGISED(null, Stage.ACCEPTED, Stage.HANDLING, Stage.DECIDED, Stage.ANSWERED),
  NEW_FACTS(null, Stage.ACCEPTED, Stage.HANDLING),
  CLASSIFIED(null, Stage.REGISTERED, Stage.ACCEPTED, Stage.HANDLING, Stage.DECIDED),
  PARTY_NAMED(null, Stage.REGISTERED, Stage.ACCEPTED, Stage.HANDLING),
  CONFLICT_DECLARED(null, Stage.ACCEPTED, Stage.HANDLING, Stage.DECIDED),
  HANDED_ON(null, Stage.ACCEPTED, Stage.HANDLING),
  TAKEN_ON(Stage.HANDLING, Stage.ACCEPTED, Stage.HANDLING),
  GIVEN_BACK(null, Stage.ACCEPTED, Stage.HANDLING),
  JOINED(null, Stage.ACCEPTED, Stage.HANDLING),
  PLANNED(Stage.HANDLING, Stage.ACCEPTED, Stage.HANDLING),
  DATA_ASKED(Stage.HANDLING, Stage.ACCEPTED, Stage.HANDLING),
  DATA_GIVEN(null, Stage.HANDLING),
  INTERVIEWED(Stage.HANDLING, Stage.ACCEPTED, Stage.HANDLING),
  PROGRESS_TOLD(null, Stage.ACCEPTED, Stage.HANDLING, Stage.DECIDED),
  FOUND(Stage.HANDLING, Stage.ACCEPTED, Stage.HANDLING),
  LAW_ADVISED(null, Stage.REGISTERED, Stage.ACCEPTED, Stage.HANDLING),
  URGED(null, Stage.REGISTERED, Stage.ACCEPTED, Stage.HANDLING, Stage.DECIDED),
  OPINION_SIGNED(Stage.HANDLING, Stage.ACCEPTED, Stage.HANDLING),
  OPINION_APPROVED(null, Stage.HANDLING),
  OPINION_RETURNED(null, Stage.HANDLING),
  MEETING_CALLED(Stage.HANDLING, Stage.ACCEPTED, Stage.HANDLING),
  MEETING_HELD(Stage.HANDLING, Stage.ACCEPTED, Stage.HANDLING),
  MEETING_OBJECTED(null, Stage.HANDLING),
  RAISED_HEAD(null, Stage.ACCEPTED, Stage.HANDLING, Stage.DECIDED, Stage.ANSWERED),
  RAISED_TOP(null, Stage.ACCEPTED, Stage.HANDLING, Stage.DECIDED, Stage.ANSWERED),
  RAISED_GENERAL(null, Stage.ACCEPTED, Stage.HANDLING, Stage.DECIDED, Stage.ANSWERED),
  EXTENSION_ASKED(null, Stage.ACCEPTED, Stage.HANDLING, Stage.DECIDED),
  EXTENDED(null, Stage.ACCEPTED, Stage.HANDLING, Stage.DECIDED),
  EXTENSION_REFUSED(null, Stage.ACCEPTED, Stage.HANDLING, Stage.DECIDED),
  EXTENSION_TOLD(null, Stage.ACCEPTED, Stage.HANDLING, Stage.DECIDED),
  PAUSED(null, Stage.ACCEPTED, Stage.HANDLING),
  RESUMED(null, Stage.ACCEPTED, Stage.HANDLING),
  DECIDED(Stage.DECIDED, Stage.ACCEPTED, Stage.HANDLING),
  REPLY_READ(null, Stage.DECIDED),
  REPLY_RETURNED(Stage.HANDLING, Stage.DECIDED),
  PERSUADED(null, Stage.DECIDED, Stage.ANSWERED),
  AGREED(null, Stage.HANDLING, Stage.DECIDED, Stage.ANSWERED),
  DELIVERY_SET(null, Stage.HANDLING, Stage.DECIDED, Stage.ANSWERED, Stage.CLOSED),
  REWORK_SET(null, Stage.HANDLING, Stage.DECIDED, Stage.ANSWERED),
  REWORK_DONE(null, Stage.HANDLING, Stage.DECIDED, Stage.ANSWERED, Stage.CLOSED),
  DELIVERED(null, Stage.HANDLING, Stage.DECIDED, Stage.ANSWERED, Stage.CLOSED),
  PAID(null, Stage.DECIDED, Stage.ANSWERED),
  ANSWERED(Stage.ANSWERED, Stage.DECIDED),
  SATISFACTION_ASKED(null, Stage.ANSWERED, Stage.CLOSED),
  TALKED_AGAIN(null, Stage.ANSWERED, Stage.CLOSED),
  LEADER_TALKED(null, Stage.ANSWERED, Stage.CLOSED),
  VISITED(null, Stage.ANSWERED, Stage.CLOSED, Stage.ARCHIVED),
  VERIFICATION_ASKED(null, Stage.ANSWERED, Stage.CLOSED),
  VERIFIED(null, Stage.ANSWERED, Stage.CLOSED),
  REVIEW_ASKED(null, Stage.ANSWERED, Stage.CLOSED),
  REVIEWED(null, Stage.ANSWERED, Stage.CLOSED),
  REPORTED(null, Stage.ACCEPTED, Stage.HANDLING, Stage.DECIDED, Stage.ANSWERED, Stage.CLOSED),
  WITHDRAWN(Stage.WITHDRAWN, Stage.REGISTERED, Stage.ACCEPTED, Stage.HANDLING),
  REOPENED(Stage.HANDLING, Stage.ANSWERED, Stage.CLOSED),
  CLOSED(Stage.CLOSED, Stage.ANSWERED),
  ARCHIVED(Stage.ARCHIVED, Stage.CLOSED, Stage.REFUSED, Stage.WITHDRAWN, Stage.MERGED),
  RECOUNTED(null, Stage.values()),
  NOTED(null, Stage.values());

  private final @Nullable Stage leads;
  private final Set<Stage> from;

  Act(@Nullable Stage leads, Stage... from) {
    this.leads = leads;
    this.from = from.length == 0 ? Set.of() : EnumSet.of(from[0], from);
  }

  /** The stage that the case is in after it; empty where it stays as it is. */
  public Optional<Stage> leads() {
    return Optional.ofNullable(leads);
  }

  public boolean allowed(Stage stage) {
    return from.contains(stage);
  }

  /** The step by which a procedure has the act; empty for acts that every procedure has. */
  public Optional<Act> step() {
    return switch (this) {
      case REPLY_PROMISED,
          CALMED,
          APOLOGISED,
          PERSUADED,
          OPINION_APPROVED,
          REWORK_SET,
          REWORK_DONE,
          DELIVERED,
          REPLY_READ,
          REVIEW_ASKED,
          REVIEWED ->
          Optional.of(this);
      case OPINION_RETURNED -> Optional.of(OPINION_APPROVED);
      case REPLY_RETURNED -> Optional.of(REPLY_READ);
      default -> Optional.empty();
    };
  }

  /**
   * The acts that still hold of those done, oldest first: an objection undoes the meeting, and who
   * handles a case anew finds, decides and answers anew (S10-24).
   */
  public static List<Act> standing(List<Act> done) {
    var standing = new ArrayList<Act>();
    for (var act : done) {
      standing.removeAll(act.undoes());
      standing.add(act);
    }
    return standing;
  }

  private Set<Act> undoes() {
    return switch (this) {
      case MEETING_OBJECTED -> EnumSet.of(MEETING_HELD);
      case OPINION_RETURNED -> EnumSet.of(OPINION_SIGNED);
      case OPINION_SIGNED -> EnumSet.of(OPINION_APPROVED);
      case REPLY_RETURNED -> EnumSet.of(DECIDED, REPLY_READ);
      case REOPENED ->
          EnumSet.of(
              FOUND,
              OPINION_SIGNED,
              OPINION_APPROVED,
              DECIDED,
              REPLY_READ,
              ANSWERED,
              SATISFACTION_ASKED,
              CLOSED);
      default -> EnumSet.noneOf(Act.class);
    };
  }
}
