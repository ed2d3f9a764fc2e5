package io.keheng.complainthandling;

import io.keheng.procedure.Act;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What must be told of an act that only records what was done. */
enum StepNeed {
  NOTE("note", told -> told.note() != null && !told.note().isBlank()),
  MANNER("manner", told -> told.manner() != null),
  STAFF("staffId", told -> told.staffId() != null),
  UNTIL("until", told -> told.until() != null),
  SCORE("score", told -> told.score() != null),
  REPLY_AT("replyAt", told -> told.replyAt() != null);

  private static final Map<Act, List<StepNeed>> OF = needs();

  private final String field;
  private final Predicate<Steps.Told> given;

  StepNeed(String field, Predicate<Steps.Told> given) {
    this.field = field;
    this.given = given;
  }

  static boolean simple(Act act) {
    return OF.containsKey(act);
  }

  static List<StepNeed> of(Act act) {
    return OF.getOrDefault(act, List.of());
  }

  String field() {
    return field;
  }

  boolean given(Steps.Told told) {
    return given.test(told);
  }

  private static Map<Act, List<StepNeed>> needs() {
    var needs = new EnumMap<Act, List<StepNeed>>(Act.class);
    needs.put(Act.ACKNOWLEDGED, List.of(MANNER));
    needs.put(Act.REFUSAL_TOLD, List.of(MANNER));
    needs.put(Act.REPLY_PROMISED, List.of(NOTE, REPLY_AT));
    needs.put(Act.CALMED, List.of(NOTE));
    needs.put(Act.APOLOGISED, List.of(NOTE));
    needs.put(Act.PERSUADED, List.of(NOTE));
    needs.put(Act.NEW_FACTS, List.of(NOTE));
    needs.put(Act.PLANNED, List.of(NOTE, STAFF, UNTIL));
    needs.put(Act.DATA_ASKED, List.of(NOTE, STAFF, UNTIL));
    needs.put(Act.DATA_GIVEN, List.of(NOTE));
    needs.put(Act.INTERVIEWED, List.of(NOTE));
    needs.put(Act.PROGRESS_TOLD, List.of(NOTE, MANNER));
    needs.put(Act.FOUND, List.of(NOTE));
    needs.put(Act.OPINION_SIGNED, List.of(NOTE));
    needs.put(Act.EXTENSION_TOLD, List.of(MANNER));
    needs.put(Act.PAUSED, List.of(NOTE));
    needs.put(Act.RESUMED, List.of());
    needs.put(Act.DELIVERY_SET, List.of(UNTIL));
    needs.put(Act.REWORK_SET, List.of(NOTE, STAFF, UNTIL));
    needs.put(Act.REWORK_DONE, List.of(NOTE));
    needs.put(Act.DELIVERED, List.of(NOTE));
    needs.put(Act.REPLY_READ, List.of());
    needs.put(Act.REPLY_RETURNED, List.of(NOTE));
    needs.put(Act.SATISFACTION_ASKED, List.of(SCORE));
    needs.put(Act.TALKED_AGAIN, List.of(NOTE));
    needs.put(Act.VISITED, List.of(NOTE, SCORE));
    needs.put(Act.REPORTED, List.of(NOTE));
    needs.put(Act.RAISED_HEAD, List.of(NOTE));
    needs.put(Act.RAISED_TOP, List.of(NOTE));
    needs.put(Act.RAISED_GENERAL, List.of(NOTE));
    needs.put(Act.ANSWERED, List.of(NOTE, MANNER));
    needs.put(Act.CLOSED, List.of());
    needs.put(Act.REOPENED, List.of(NOTE));
    needs.put(Act.ACCEPTED, List.of());
    needs.put(Act.WITHDRAWN, List.of(NOTE));
    needs.put(Act.NOTED, List.of(NOTE));
    return needs;
  }
}
