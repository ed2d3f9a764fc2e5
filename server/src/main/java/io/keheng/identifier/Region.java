package io.keheng.identifier;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * One code of GB/T 2260 and when the published lists carried it.
 *
 * @param absentIn the last list before the first that carries it; null when it is older than the
 *     lists
 * @param lastSeen the last list that carries it; null when it is in use, or went before the lists
 * @param goneBy the first list without it again; null while in use
 */
public record Region(
    String code,
    String name,
    @Nullable YearMonth absentIn,
    @Nullable YearMonth lastSeen,
    @Nullable YearMonth goneBy) {

  /** Whether a number may have been given there to somebody born on a day. */
  public enum Fit {
    VALID,
    /** Abolished at a time not known exactly, around or after the birth. */
    DOUBTFUL,
    /** Came into use only after the birth: the number was given late. */
    LATER,
    ABOLISHED
  }

  public Fit at(LocalDate day) {
    var month = YearMonth.from(day);
    if (goneBy != null && month.isAfter(goneBy)) {
      return Fit.ABOLISHED;
    }
    if (goneBy != null && (lastSeen == null || month.isAfter(lastSeen))) {
      return Fit.DOUBTFUL;
    }
    return absentIn != null && !month.isAfter(absentIn) ? Fit.LATER : Fit.VALID;
  }

  /** In use today. */
  public boolean current() {
    return goneBy == null;
  }
}
