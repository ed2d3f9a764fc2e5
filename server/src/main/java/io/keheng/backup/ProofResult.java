package io.keheng.backup;

import java.util.List;

/**
 * What restoring a backup showed.
 *
 * @param damage what does not hold; empty for a sound backup
 */
record ProofResult(int tables, long rows, List<String> damage) {

  boolean sound() {
    return damage.isEmpty();
  }
}
