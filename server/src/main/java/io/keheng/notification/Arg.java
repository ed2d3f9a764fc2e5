package io.keheng.notification;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * What is put into the text of a message: plain words, numbers, days, customer numbers. Never a
 * protected value in clear; a message outlives the right of its reader to see one.
 *
 * @param values one, or several words
 */
public record Arg(Kind kind, List<String> values) {

  enum Kind {
    TEXT,
    NUMBER,
    DAY,
    /** Text keys, worded in the reader's language. */
    WORDS
  }

  public Arg {
    values = List.copyOf(values);
  }

  public static Arg text(String text) {
    return new Arg(Kind.TEXT, List.of(text));
  }

  public static Arg number(long number) {
    return new Arg(Kind.NUMBER, List.of(Long.toString(number)));
  }

  public static Arg day(LocalDate day) {
    return new Arg(Kind.DAY, List.of(day.toString()));
  }

  /** Words by their text keys, listed in their order. */
  public static Arg words(Collection<String> keys) {
    return new Arg(Kind.WORDS, List.copyOf(keys));
  }
}
