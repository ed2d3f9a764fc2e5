package io.keheng.complaint;

import io.keheng.complaintclock.Happened;
import io.keheng.procedure.Act;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did in a case.
 *
 * @param details of the act, by names that the act has
 */
public record Done(
    long id,
    Act act,
    Instant at,
    long staffId,
    String staffName,
    @Nullable String note,
    Map<String, Object> details) {

  /** As clocks see it: what starts on a day that was told starts with that day. */
  Happened happened(ZoneId zone) {
    return switch (act) {
      case EXTENDED ->
          new Happened(act, at, (Integer) details.get("amount"), (String) details.get("clock"));
      case REPLY_PROMISED -> promised();
      case DELIVERY_SET, REWORK_SET ->
          Happened.of(
              act, LocalDate.parse((String) details.get("until")).atStartOfDay(zone).toInstant());
      default -> Happened.of(act, at);
    };
  }

  /** The term of a promise ends at the moment that was told. */
  private Happened promised() {
    var from = at.truncatedTo(ChronoUnit.MINUTES);
    var until = OffsetDateTime.parse((String) details.get("replyAt"));
    return new Happened(act, from, (int) ChronoUnit.MINUTES.between(from, until.toInstant()), null);
  }
}
