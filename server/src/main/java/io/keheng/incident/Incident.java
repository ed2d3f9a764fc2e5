package io.keheng.incident;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One incident of customer information.
 *
 * @param drill exercised, not happened
 * @param measures what was done against misuse
 * @param foundAt when it was established; the clock of the report starts here
 */
record Incident(
    long id,
    boolean drill,
    Kind kind,
    String title,
    String happened,
    String measures,
    Instant foundAt,
    String foundBy,
    @Nullable Instant reportedAt,
    @Nullable Instant closedAt,
    long staffId,
    String staffName,
    Instant createdAt,
    int version) {

  /** As PIPL 57 tells them apart. */
  enum Kind {
    LEAK,
    TAMPERING,
    LOSS
  }

  /** Such as {@code SI-000007}. */
  @JsonProperty
  String number() {
    return "SI-%06d".formatted(id);
  }
}
