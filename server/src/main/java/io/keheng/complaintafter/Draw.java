package io.keheng.complaintafter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/** A fair draw that its seed gives again: each of the population is as likely as any other. */
final class Draw {

  /** The generator, named since another one would draw others from the same seed. */
  static final String GENERATOR = "L64X128MixRandom";

  private static final int WHOLE = 100;

  private Draw() {}

  /** So many per cent of a population, rounded up, and at least so many where there are. */
  static int size(int population, int percent, int least) {
    var share = Math.ceilDiv(population * (long) percent, WHOLE);
    return (int) Math.min(population, Math.max(share, least));
  }

  /**
   * The places that are drawn.
   *
   * @param population how many there are, in an order that is kept
   * @param many of them, at most all
   */
  static Set<Integer> drawn(int population, int many, String generator, long seed) {
    var places = new ArrayList<Integer>();
    for (var place = 0; place < population; place++) {
      places.add(place);
    }
    Collections.shuffle(places, source(generator, seed));
    return new TreeSet<>(List.copyOf(places.subList(0, many)));
  }

  private static RandomGenerator source(String generator, long seed) {
    return java.util.random.RandomGeneratorFactory.of(generator).create(seed);
  }
}
