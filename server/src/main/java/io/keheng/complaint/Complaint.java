package io.keheng.complaint;

import io.keheng.procedure.Channel;
import io.keheng.procedure.Stage;
import io.keheng.protection.ProtectedText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A complaint 投诉 as it stands.
 *
 * @param besides procedures whose clocks run beside its own
 * @param staff whether an employee complains
 * @param claim loss that the complainant claims, in the currency of the bank
 * @param proof of who complains for another
 * @param persons who complain together
 * @param referredBy the body that passed it on, by its code
 * @param takenUnitId the unit that took it, and keeps answering for it until another takes it on
 * @param unitId the unit that handles it
 * @param ownerId who is responsible for it now
 * @param keepUntil day until which the closed case is kept
 */
public record Complaint(
    long id,
    long version,
    String number,
    String procedure,
    List<String> besides,
    boolean staff,
    Stage stage,
    Channel channel,
    @Nullable String caseClass,
    Severity severity,
    String content,
    @Nullable Instant happenedAt,
    @Nullable String place,
    @Nullable String demand,
    @Nullable String contract,
    @Nullable BigDecimal claim,
    OnBehalf onBehalf,
    @Nullable String proof,
    @Nullable String complainant,
    @Nullable ProtectedText phone,
    @Nullable ProtectedText email,
    @Nullable ProtectedText address,
    int persons,
    List<String> representatives,
    boolean massRisk,
    @Nullable String referredBy,
    @Nullable Long customerId,
    @Nullable String customerNumber,
    @Nullable String customerName,
    long takenUnitId,
    String takenBy,
    long unitId,
    long ownerId,
    String owner,
    Instant lodgedAt,
    @Nullable String result,
    @Nullable Long mergedInto,
    @Nullable Instant closedAt,
    @Nullable LocalDate keepUntil) {

  /** Severity 严重程度, by the table {@code complaint-severity}. */
  public enum Severity {
    MAJOR,
    SERIOUS,
    ORDINARY
  }

  /** For whom the complainant speaks. */
  public enum OnBehalf {
    SELF,
    AGENT,
    HEIR,
    JOINT,
    ANONYMOUS
  }
}
