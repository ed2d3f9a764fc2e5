package io.keheng.complaintsuggestion;

import io.keheng.shared.Parameters;
import java.util.List;

/**
 * How codes are suggested, {@code measures/parameters/complaint-suggestion.yaml}.
 *
 * @param cases the latest that are learnt from, at most
 * @param least fewer teach nothing
 * @param growth per cent of new cases after which it is learnt anew on the same day
 * @param apart every so-manieth case is kept apart for measuring
 * @param passes over the cases
 * @param probability from which on a code is suggested, 0 to 1
 * @param words that tell why, at most
 */
record SuggestionParameters(
    List<String> rules,
    int cases,
    int least,
    int growth,
    int apart,
    int passes,
    long seed,
    double probability,
    int words) {

  static SuggestionParameters read() {
    return Parameters.read("complaint-suggestion", SuggestionParameters.class);
  }
}
