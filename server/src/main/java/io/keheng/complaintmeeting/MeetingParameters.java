package io.keheng.complaintmeeting;

import io.keheng.shared.Parameters;
import io.keheng.shared.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How meetings sit and decide, {@code measures/parameters/complaint-meeting.yaml}.
 *
 * @param rulebook the first is that of procedures that have none of their own
 */
record MeetingParameters(List<String> rules, List<Party> parties, List<Rulebook> rulebook) {

  /** Who may bear a part of the liability. */
  record Party(String code, String zh, String en) {

    String label() {
      return new Words(zh, en).text();
    }
  }

  /**
   * @param members who sit, at least
   * @param quorum per cent of them that must have voted
   * @param majority more than this per cent of the votes cast must be in favour; 0 where none is
   *     asked for
   * @param shares whether the liability must be shared out
   */
  record Rulebook(
      @Nullable String procedure, int members, int quorum, int majority, boolean shares) {

    /** Whether enough of those who sit have voted. */
    boolean quorate(long voted, long sitting) {
      return voted * 100 >= quorum * sitting;
    }

    /** Whether the motion is carried; abstentions count as votes. */
    boolean carried(long inFavour, long voted) {
      return majority == 0 || inFavour * 100 > majority * voted;
    }
  }

  static MeetingParameters read() {
    return Parameters.read("complaint-meeting", MeetingParameters.class);
  }

  Rulebook of(String procedure) {
    return rulebook.stream()
        .filter(each -> procedure.equals(each.procedure()))
        .findFirst()
        .orElseGet(rulebook::getFirst);
  }
}
