package io.keheng.complaintmeeting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting about a case 投诉处理会议.
 *
 * @param motion what is voted on
 * @param budget of the rework, in the currency of the bank; null for none
 * @param reworkUntil by when the rework is done
 * @param deliveryOn when the reworked product is delivered
 * @param objection why the customer does not agree
 */
record Meeting(
    long id,
    long caseId,
    State state,
    String motion,
    @Nullable BigDecimal budget,
    @Nullable LocalDate reworkUntil,
    @Nullable LocalDate deliveryOn,
    Instant convenedAt,
    long convenedById,
    String convenedBy,
    @Nullable String finding,
    @Nullable Instant closedAt,
    @Nullable String closedBy,
    @Nullable String objection) {

  enum State {
    OPEN,
    CARRIED,
    LOST,
    OBJECTED
  }

  enum Vote {
    FOR,
    AGAINST,
    ABSTAIN
  }

  /**
   * @param vote null until he voted
   */
  record Member(
      long staffId,
      String staffName,
      @Nullable Vote vote,
      @Nullable String opinion,
      @Nullable Instant votedAt) {}

  /**
   * @param percent of the liability
   */
  record Share(String party, BigDecimal percent) {}

  /** How a meeting voted. */
  record Count(long sitting, long voted, long inFavour) {

    static Count of(List<Member> members) {
      return new Count(
          members.size(),
          members.stream().filter(each -> each.vote() != null).count(),
          members.stream().filter(each -> each.vote() == Vote.FOR).count());
    }
  }
}
