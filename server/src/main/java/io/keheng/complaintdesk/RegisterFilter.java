package io.keheng.complaintdesk;

import io.keheng.complaint.Complaint;
import io.keheng.procedure.Channel;
import io.keheng.procedure.Stage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which cases the register shows.
 *
 * @param q start of a number, a customer number or the complainant's name
 * @param open only those that somebody has still to do something about
 * @param mine only those that the asking person is responsible for
 * @param late only those with a clock that has lapsed
 * @param due only those whose first clock runs out then
 * @param waiting only those that rest until the customer does something
 * @param unassigned only those that nobody is responsible for yet
 * @param owner only those that somebody is responsible for
 * @param from first day of lodging
 * @param to last day of lodging
 */
record RegisterFilter(
    @Nullable String q,
    @Nullable Stage stage,
    @Nullable Boolean open,
    @Nullable Boolean mine,
    @Nullable Boolean late,
    @Nullable Due due,
    @Nullable Boolean waiting,
    @Nullable Boolean unassigned,
    @Nullable Long owner,
    @Nullable Channel channel,
    Complaint.@Nullable Severity severity,
    @Nullable String procedure,
    @Nullable Long unit,
    @Nullable Long customer,
    @Nullable Boolean staff,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  /** When the clock that is due first runs out. */
  enum Due {
    TODAY,
    SOON
  }

  /** The open cases with a clock that runs. */
  static RegisterFilter running() {
    return new RegisterFilter(
        null, null, true, null, null, null, null, null, null, null, null, null, null, null, null,
        null, null);
  }

  /** The same, of one stage. */
  RegisterFilter in(Stage one) {
    return new RegisterFilter(
        q,
        one,
        open,
        mine,
        late,
        due,
        waiting,
        unassigned,
        owner,
        channel,
        severity,
        procedure,
        unit,
        customer,
        staff,
        from,
        to);
  }
}
