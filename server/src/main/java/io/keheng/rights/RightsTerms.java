package io.keheng.rights;

import io.keheng.shared.Parameters;
import io.keheng.shared.Words;
import java.util.List;
import java.util.Optional;

/**
 * How requests of persons over their information are handled, {@code
 * measures/parameters/rights.yaml}.
 *
 * @param days natural days from the day of receipt to the answer
 * @param password characters at least that open a copy
 */
record RightsTerms(
    List<String> rules,
    int days,
    int password,
    Words law,
    Words says,
    List<Kind> kinds,
    List<Ground> grounds) {

  /**
   * @param heir whether a close relative of the dead may ask (PIPL 49)
   * @param copy whether granting it lets the information be taken out
   */
  record Kind(RightsRequest.Kind code, Words law, boolean heir, boolean copy) {}

  /** Why a request of some kinds may be refused. */
  record Ground(String code, List<RightsRequest.Kind> kinds, String zh, String en, Words law) {

    String label() {
      return new Words(zh, en).text();
    }
  }

  static RightsTerms read() {
    return Parameters.read("rights", RightsTerms.class);
  }

  Kind kind(RightsRequest.Kind code) {
    return kinds.stream().filter(kind -> kind.code() == code).findFirst().orElseThrow();
  }

  Optional<Ground> ground(String code) {
    return grounds.stream().filter(ground -> ground.code().equals(code)).findFirst();
  }

  List<Ground> grounds(RightsRequest.Kind kind) {
    return grounds.stream().filter(ground -> ground.kinds().contains(kind)).toList();
  }
}
