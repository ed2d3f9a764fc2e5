package io.keheng.regulatoradvice;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a regulator advises 监管建议 (S10-21).
 *
 * @param body the regulator, by the code of a body that passes complaints on
 * @param number of its letter
 * @param dueOn last day on which it is answered in time
 */
public record Advice(
    long id,
    long version,
    String body,
    String number,
    String content,
    LocalDate receivedOn,
    LocalDate dueOn,
    long unitId,
    long ownerId,
    String owner,
    Instant enteredAt,
    String enteredBy,
    @Nullable String answer,
    @Nullable Instant answeredAt,
    @Nullable String answeredBy) {

  boolean late(LocalDate today) {
    return answeredAt == null && dueOn.isBefore(today);
  }
}
