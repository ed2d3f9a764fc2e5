package io.keheng.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the ledger of service quality 服务质量记分. It is never changed: one that points at it
 * undoes it.
 *
 * @param unitId the subject, or the unit of the subject when he was posted
 * @param staffId the subject; null where it is the unit itself
 * @param rules ids of the rules it comes from
 * @param points below zero for a fault, above for praise
 * @param amount in yuan, only where somebody wrote one; below zero where it is undone
 * @param customer who praised
 * @param channel by which the praise came
 * @param caseId the complaint it comes from
 * @param onDay of what happened; of the undoing for an entry that undoes
 * @param reverses the entry that this one undoes
 * @param reversedBy the entry that undoes this one
 */
public record PointEntry(
    long id,
    long unitId,
    @Nullable Long staffId,
    @Nullable String staffName,
    String fault,
    List<String> rules,
    int points,
    @Nullable BigDecimal amount,
    String evidence,
    @Nullable String customer,
    @Nullable String channel,
    @Nullable Long caseId,
    @Nullable String caseNumber,
    LocalDate onDay,
    Instant postedAt,
    long postedById,
    String postedBy,
    @Nullable Long reverses,
    @Nullable Long reversedBy) {

  boolean isAbout(long person) {
    return staffId != null && staffId == person;
  }
}
