package io.keheng.complaintafter;

import io.keheng.complaint.Done;
import io.keheng.procedure.Act;
import io.keheng.procedure.ComplaintParameters;
import io.keheng.procedure.Procedure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How content the complainant is with the last answer, and what he is owed: talks where he is not
 * content (S10-39), his view where he signed an agreement (S10-101).
 *
 * @param score the last that he gave; null where he gave none
 * @param taken how many of the acts that he is owed were done
 * @param next what must be done before the case closes; null where it may
 */
public record Standing(
    @Nullable Integer score, boolean dissatisfied, int taken, @Nullable Act next) {

  /**
   * Follows a case from its last answer on.
   *
   * @param owed null where the procedure does not say
   * @param history oldest first
   */
  static Standing of(
      Procedure.@Nullable Dissatisfied owed,
      ComplaintParameters.Satisfaction scale,
      List<Done> history) {
    var acts = owed == null ? List.<Act>of() : owed.acts();
    Integer score = null;
    var asked = true;
    var agreed = false;
    var taken = 0;
    for (var done : history) {
      if (done.act() == Act.ANSWERED) {
        score = null;
        asked = true;
        taken = 0;
      } else if (done.details().get("score") instanceof Integer given) {
        score = given;
        asked = true;
        agreed = false;
      } else if (done.act() == Act.AGREED) {
        agreed = true;
      } else if (unhappy(score, scale) && taken < acts.size() && acts.get(taken) == done.act()) {
        taken++;
        asked = false;
      }
    }
    var dissatisfied = unhappy(score, scale);
    if (agreed) {
      return new Standing(score, dissatisfied, taken, Act.SATISFACTION_ASKED);
    }
    return new Standing(score, dissatisfied, taken, dissatisfied ? next(acts, taken, asked) : null);
  }

  private static boolean unhappy(@Nullable Integer score, ComplaintParameters.Satisfaction scale) {
    return score != null && !scale.content(score);
  }

  private static @Nullable Act next(List<Act> acts, int taken, boolean asked) {
    if (!asked) {
      return Act.SATISFACTION_ASKED;
    }
    return taken < acts.size() ? acts.get(taken) : null;
  }
}
