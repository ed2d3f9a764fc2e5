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
 * @param effectiveTo last day, inclusive; null while it applies
 */
public record Release(
    long id,
    String set,
    String model,
    int number,
    String checksum,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo,
    Instant loadedAt) {

  /** Such as {@code cny/value r2}. */
  @JsonProperty
  public String name() {
    return set + "/" + model + " r" + number;
  }

  boolean applies(LocalDate date) {
    return !date.isBefore(effectiveFrom) && (effectiveTo == null || !date.isAfter(effectiveTo));
  }
}
