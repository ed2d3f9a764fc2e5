package io.keheng.complaintoffice;

import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A telephone for complaints 投诉电话.
 *
 * @param joined whether it is joined to the service hotline
 * @param prompt what a caller hears or keys to get from there to complaints
 * @param opens null for a line that is open day and night
 */
public record ServiceLine(
    long id,
    long version,
    long unitId,
    String name,
    String telephone,
    boolean joined,
    @Nullable String prompt,
    @Nullable LocalTime opens,
    @Nullable LocalTime closes,
    @Nullable Instant publishedAt,
    @Nullable String publishedBy) {

  public boolean dayAndNight() {
    return opens == null;
  }

  boolean published() {
    return publishedAt != null;
  }
}
