package io.keheng.complaintafter;

import io.keheng.shared.Parameters;
import java.util.List;

/**
 * How many of the cases that closed in a week are visited, {@code
 * measures/parameters/complaint-visits.yaml}.
 *
 * @param percent of them that are drawn
 * @param least drawn at least, where there are as many
 * @param days after the week within which they are visited
 */
record VisitParameters(List<String> rules, int percent, int least, int days) {

  static VisitParameters read() {
    return Parameters.read("complaint-visits", VisitParameters.class);
  }

  /** How many of so many cases are drawn. */
  int of(int population) {
    return Draw.size(population, percent, least);
  }
}
