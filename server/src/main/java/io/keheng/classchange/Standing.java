package io.keheng.classchange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside a class in force: a change that waits, or that it was set by hand.
 *
 * @param id of the change that waits or of the class set by hand
 * @param until last day of the grace, or on which the class set by hand stands
 * @param text in a sentence, in the language of who asks
 * @param why address of its reasons
 */
public record Standing(
    Kind kind,
    long id,
    String table,
    String outcomeLabel,
    LocalDate since,
    @Nullable LocalDate until,
    String text,
    String why) {

  public enum Kind {
    GRACE,
    FILING,
    REVIEW,
    /** Rejected; the class stays. */
    REJECTED,
    ASKED,
    OVERRIDE
  }
}
