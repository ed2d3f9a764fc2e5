package io.keheng.improvement;

import io.keheng.shared.Parameters;
import java.util.List;

/**
 * Terms of rectifications, {@code measures/parameters/improvement.yaml}.
 *
 * @param days after the measure in which like complaints are counted, beside as many before
 * @param fall by which they must have fallen, in per cent
 * @param watch days after the closing in which it may be opened again
 * @param escalate days after a term
 */
record ImprovementParameters(
    List<String> rules, String cron, int days, int fall, int watch, int escalate) {

  static ImprovementParameters read() {
    return Parameters.read("improvement", ImprovementParameters.class);
  }
}
