package io.keheng.decision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Proves that a row of a table covers no case which others do not: the pieces of its columns make a
 * box, from which what the others cover is cut away. Rows count from 0 here.
 */
final class Hiding {

  private static final int MOST_STEPS = 20_000;
  private static final int MOST_DEPTH = 400;

  /** What a proof may still cost; without more of it nothing is proved. */
  private record Effort(int[] left, int depth) {

    boolean more() {
      return depth < MOST_DEPTH && left[0]-- > 0;
    }

    Effort deeper() {
      return new Effort(left, depth + 1);
    }
  }

  private final Regions regions;
  private final List<List<@Nullable BitSet>> covered;
  private int steps;

  Hiding(Regions regions, List<List<@Nullable BitSet>> covered) {
    this.regions = regions;
    this.covered = covered;
  }

  /** The steps of all proofs so far. */
  int steps() {
    return steps;
  }

  /** Whether every case that the row covers is covered by one of the others. */
  boolean hidden(int row, List<Integer> others) {
    List<BitSet> box = new ArrayList<>();
    for (BitSet cell : covered.get(row)) {
      if (cell == null) {
        return false;
      }
      box.add(cell);
    }
    int[] left = {MOST_STEPS};
    boolean hidden = within(box, regions.meeting(row, others), 0, new Effort(left, 0));
    steps += MOST_STEPS - left[0];
    return hidden;
  }

  private boolean within(List<BitSet> box, List<Integer> others, int from, Effort effort) {
    if (box.stream().anyMatch(BitSet::isEmpty)) {
      return true;
    }
    for (int at = from; at < others.size() && effort.more(); at++) {
      List<@Nullable BitSet> other = covered.get(others.get(at));
      if (meets(box, other)) {
        return split(box, other, others, at + 1, effort.deeper());
      }
    }
    return false;
  }

  /** What lies outside the other row, column by column, must lie within those after it. */
  private boolean split(
      List<BitSet> box,
      List<@Nullable BitSet> other,
      List<Integer> others,
      int from,
      Effort effort) {
    List<BitSet> inside = new ArrayList<>(box);
    for (int column = 0; column < box.size(); column++) {
      BitSet cover = Objects.requireNonNull(other.get(column));
      List<BitSet> outside = new ArrayList<>(inside);
      outside.set(column, minus(inside.get(column), cover));
      if (!within(outside, others, from, effort)) {
        return false;
      }
      inside.set(column, Regions.and(inside.get(column), cover));
    }
    return true;
  }

  private static boolean meets(List<BitSet> box, List<@Nullable BitSet> other) {
    return IntStream.range(0, box.size())
        .allMatch(
            column -> {
              BitSet cover = other.get(column);
              return cover != null && cover.intersects(box.get(column));
            });
  }

  private static BitSet minus(BitSet set, BitSet other) {
    BitSet result = (BitSet) set.clone();
    result.andNot(other);
    return result;
  }
}
