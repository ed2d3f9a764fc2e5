package io.keheng.policy;

import java.util.List;

/**
 * What a table decided for one case.
 *
 * @param outcomes codes; several where a table gives several, none where it contradicts itself
 * @param rows numbers of the rows that fired, counted from 1
 * @param rules ids of the rules that these rows carry
 */
public record TableDecision(
    String table, List<String> outcomes, Release release, List<Integer> rows, List<String> rules) {

  /** The codes in one text, joined by {@code ;}. */
  public String outcome() {
    return String.join(";", outcomes);
  }
}
