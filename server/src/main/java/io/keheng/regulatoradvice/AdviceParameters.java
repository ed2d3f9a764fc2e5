package io.keheng.regulatoradvice;

import io.keheng.shared.Parameters;
import java.util.List;

/**
 * When advice is told of, {@code measures/parameters/regulator-advice.yaml}.
 *
 * @param warn days before its term
 */
record AdviceParameters(List<String> rules, String cron, int warn) {

  static AdviceParameters read() {
    return Parameters.read("regulator-advice", AdviceParameters.class);
  }
}
