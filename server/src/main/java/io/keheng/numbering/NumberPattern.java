package io.keheng.numbering;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How a number is written: text with {@code {yyyy}}, {@code {yy}}, {@code {MM}}, {@code {dd}} of
 * the day and {@code {seq:3}}, the sequence within the year in at least so many digits. A sequence
 * that outgrows them is written in full.
 */
public record NumberPattern(String text) {

  private static final Pattern PLACE = Pattern.compile("\\{(yyyy|yy|MM|dd|seq:([1-9]))\\}");

  public NumberPattern {
    if (!text.contains("{seq:") || PLACE.matcher(text).replaceAll("").matches(".*[{}].*")) {
      throw new IllegalArgumentException("no pattern of numbers: " + text);
    }
  }

  /** The number of a sequence on a day. */
  public String number(LocalDate day, long sequence) {
    return PLACE.matcher(text).replaceAll(place -> written(place, day, sequence));
  }

  private static String written(MatchResult place, LocalDate day, long sequence) {
    var digits = place.group(2);
    return digits == null
        ? DateTimeFormatter.ofPattern(place.group(1)).format(day)
        : ("%0" + digits + "d").formatted(sequence);
  }
}
