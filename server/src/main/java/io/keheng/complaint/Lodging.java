package io.keheng.complaint;

import io.keheng.procedure.Channel;
import io.keheng.protection.ProtectedText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is told when a complaint is taken.
 *
 * @param unitId the unit that it is about; the taker's own when null
 * @param staff whether an employee complains about the bank
 * @param subjects staff complained of
 */
public record Lodging(
    Channel channel,
    boolean staff,
    @Nullable Long unitId,
    @Nullable Long customerId,
    Complaint.OnBehalf onBehalf,
    @Nullable String proof,
    @Nullable String complainant,
    @Nullable ProtectedText phone,
    @Nullable ProtectedText email,
    @Nullable ProtectedText address,
    int persons,
    List<String> representatives,
    boolean massRisk,
    @Nullable String referredBy,
    String content,
    @Nullable String caseClass,
    @Nullable Instant happenedAt,
    @Nullable String place,
    @Nullable String demand,
    @Nullable String contract,
    @Nullable BigDecimal claim,
    List<Long> subjects) {

  /** The facts that a channel may require, by the names under which procedures know them. */
  Map<String, Boolean> told() {
    return Map.of(
        "content", !content.isBlank(),
        "happenedAt", happenedAt != null,
        "place", present(place),
        "demand", present(demand),
        "contract", present(contract),
        "address", address != null,
        "phone", phone != null,
        "email", email != null,
        "complainant", present(complainant));
  }

  /** The same with another telephone. */
  Lodging reached(@Nullable ProtectedText at) {
    return new Lodging(
        channel,
        staff,
        unitId,
        customerId,
        onBehalf,
        proof,
        complainant,
        at,
        email,
        address,
        persons,
        representatives,
        massRisk,
        referredBy,
        content,
        caseClass,
        happenedAt,
        place,
        demand,
        contract,
        claim,
        subjects);
  }

  private static boolean present(@Nullable String text) {
    return text != null && !text.isBlank();
  }
}
