package io.keheng.complaint;

import io.keheng.complaintclock.Happened;
import io.keheng.procedure.Act;
import java.time.Instant;
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

  Happened happened() {
    return act == Act.EXTENDED
        ? new Happened(act, at, (Integer) details.get("amount"), (String) details.get("clock"))
        : Happened.of(act, at);
  }
}
