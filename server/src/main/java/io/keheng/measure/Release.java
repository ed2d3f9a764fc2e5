package io.keheng.measure;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One text of one model of a set, and the days on which it applies.
 *
 * @param model file name of the model without its ending
 * @param number counted from 1 within the model
 * @param effectiveTo last day, inclusive; null while it applies; before {@code effectiveFrom} where
 *     it never applied or another took all its days
 * @param revisionId the revision that it came from; null for a text delivered with Keheng
 * @param correction reaches back before the day it was released
 * @param withdrawnAt when it was taken back before its first day
 */
public record Release(
    long id,
    String set,
    String model,
    int number,
    String checksum,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo,
    Instant loadedAt,
    @Nullable Long revisionId,
    boolean correction,
    @Nullable Instant withdrawnAt) {

  /** Such as {@code cny/value r2}. */
  @JsonProperty
  public String name() {
    return set + "/" + model + " r" + number;
  }

  public boolean applies(LocalDate date) {
    return !date.isBefore(effectiveFrom) && (effectiveTo == null || !date.isAfter(effectiveTo));
  }
}
