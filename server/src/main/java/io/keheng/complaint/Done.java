package io.keheng.complaint;

import io.keheng.complaintclock.Happened;
import io.keheng.procedure.Act;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
      case DELIVERY_SET ->
          Happened.of(
              act, LocalDate.parse((String) details.get("until")).atStartOfDay(zone).toInstant());
      default -> Happened.of(act, at);
    };
  }
}
