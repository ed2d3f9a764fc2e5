package io.keheng.complaintdecision;

import io.keheng.complaint.Authorities;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A decision 处理决定 in a case, proposed or made (S10-09).
 *
 * @param compensation in the currency of the bank; null for none
 * @param deliveryOn day on which what is mended comes back (S10-96); null where nothing is
 * @param authority who approves the compensation; null for none
 * @param payment reference of the payment
 */
public record Decision(
    long id,
    long caseId,
    Result result,
    String basis,
    String reasons,
    @Nullable BigDecimal compensation,
    @Nullable LocalDate deliveryOn,
    Authorities.@Nullable Level authority,
    State state,
    Instant proposedAt,
    long proposedById,
    String proposedBy,
    @Nullable Instant decidedAt,
    @Nullable String decidedBy,
    @Nullable String answer,
    @Nullable Instant paidAt,
    @Nullable String paidBy,
    @Nullable String payment) {

  /** How a case ends 处理结果. */
  public enum Result {
    UPHELD,
    PARTLY,
    REJECTED,
    SETTLED,
    OUT_OF_SCOPE
  }

  public enum State {
    PROPOSED,
    MADE,
    REFUSED,
    /** Made, and made anew after a reopening. */
    REPLACED
  }
}
