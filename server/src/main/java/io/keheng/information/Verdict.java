package io.keheng.information;

import io.keheng.shared.Violation;
import java.util.List;

/**
 * What checking a draft found.
 *
 * @param draft in normal form: trimmed, numbers of documents and telephones as their standards
 *     write them
 * @param violations why it cannot be taken
 * @param warnings doubts that do not refuse it
 */
public record Verdict(CustomerDraft draft, List<Violation> violations, List<Violation> warnings) {

  public boolean holds() {
    return violations.isEmpty();
  }
}
