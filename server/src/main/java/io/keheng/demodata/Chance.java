package io.keheng.demodata;

import java.util.List;
import java.util.Random;

/** Chance that falls the same way every time: {@link Random} is specified bit by bit. */
final class Chance {

  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final Random random;

  /**
   * @param number of the customer or person, so that each has a chance of his own
   */
  Chance(long seed, long number) {
    random = new Random(seed * 31 + number * SPREAD);
  }

  boolean happens(double share) {
    return random.nextDouble() < share;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  int within(List<Integer> range) {
    return range.getFirst() + random.nextInt(range.getLast() - range.getFirst() + 1);
  }

  double between(double from, double to) {
    return from + random.nextDouble() * (to - from);
  }

  double amount(List<Double> range) {
    return between(range.getFirst(), range.getLast());
  }

  /** Whole cents, small amounts likelier than large ones. */
  long cents(List<Double> range) {
    var part = random.nextDouble() * random.nextDouble();
    return Math.round((range.getFirst() + part * (range.getLast() - range.getFirst())) * 100);
  }

  <T> T of(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  char of(String characters) {
    return characters.charAt(random.nextInt(characters.length()));
  }

  String digits(int length) {
    var text = new StringBuilder();
    for (var i = 0; i < length; i++) {
      text.append((char) ('0' + random.nextInt(10)));
    }
    return text.toString();
  }
}
