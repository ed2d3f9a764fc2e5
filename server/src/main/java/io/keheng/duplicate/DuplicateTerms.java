package io.keheng.duplicate;

import io.keheng.shared.Parameters;
import java.util.List;

/**
 * On what terms customers are merged, {@code measures/parameters/duplicate.yaml}.
 *
 * @param undoDays natural days in which a merge can be undone
 */
public record DuplicateTerms(List<String> rules, int undoDays) {

  public static DuplicateTerms read() {
    return Parameters.read("duplicate", DuplicateTerms.class);
  }
}
