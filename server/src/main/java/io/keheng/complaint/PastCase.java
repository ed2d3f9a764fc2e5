package io.keheng.complaint;

import io.keheng.procedure.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A complaint of the past, as a file tells it.
 *
 * @param answeredAt null where it was not answered or the file names no day
 * @param closedAt likewise
 * @param closed whether it has ended
 * @param response the answer in the words of who sent the file
 * @param timely whether it was answered in time, as the file says; null where it does not
 * @param mark of the whole row, to tell when another one comes under its number
 */
public record PastCase(
    String number,
    Instant lodgedAt,
    @Nullable Instant acceptedAt,
    @Nullable Instant answeredAt,
    @Nullable Instant closedAt,
    boolean closed,
    Channel channel,
    @Nullable String product,
    @Nullable String issue,
    @Nullable String response,
    @Nullable String result,
    @Nullable Boolean timely,
    String content,
    long unitId,
    String mark) {

  boolean answered() {
    return closed || answeredAt != null;
  }
}
