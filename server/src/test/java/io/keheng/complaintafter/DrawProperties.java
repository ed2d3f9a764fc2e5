package io.keheng.complaintafter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Laws of a fair draw. */
class DrawProperties {

  @Property
  void theSameSeedDrawsTheSameOnesAndAsManyAsItShould(
      @ForAll @IntRange(min = 0, max = 400) int population,
      @ForAll @IntRange(min = 0, max = 100) int percent,
      @ForAll @IntRange(min = 0, max = 5) int least,
      @ForAll long seed) {
    var many = Draw.size(population, percent, least);
    assertThat(many).isBetween(Math.min(least, population), population);
    assertThat(many * 100L).isGreaterThanOrEqualTo((long) population * percent);
    assertThat((many - Math.max(1, least)) * 100L).isLessThan(Math.max(1, population * percent));
    var drawn = Draw.drawn(population, many, Draw.GENERATOR, seed);
    assertThat(drawn).hasSize(many).allMatch(place -> place >= 0 && place < population);
    assertThat(Draw.drawn(population, many, Draw.GENERATOR, seed)).isEqualTo(drawn);
  }

  @Example
  void nobodyIsLeftOutForGoodAndNobodyFavoured() {
    var times = new int[20];
    for (var seed = 0L; seed < 4000; seed++) {
      Draw.drawn(20, 4, Draw.GENERATOR, seed).forEach(place -> times[place]++);
    }
    assertThat(IntStream.of(times)).allMatch(each -> each > 700 && each < 900);
    var some = new HashSet<>();
    for (var seed = 0L; seed < 50; seed++) {
      some.add(Draw.drawn(20, 4, Draw.GENERATOR, seed));
    }
    assertThat(some).as("another seed draws others").hasSizeGreaterThan(40);
  }
}
