package io.keheng.measure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * What a table and its outcomes are called, outcomes in the order in which they are shown.
 *
 * @param questionEn the question it answers; in Chinese the model itself asks it
 */
public record TableLabel(String zh, String en, String questionEn, List<OutcomeLabel> outcomes) {

  public record OutcomeLabel(
      String code, String zh, String en, @Nullable String noteZh, @Nullable String noteEn) {}

  SequencedSet<String> codes() {
    var codes = new LinkedHashSet<String>();
    outcomes.forEach(outcome -> codes.add(outcome.code()));
    return codes;
  }

  Optional<OutcomeLabel> outcome(String code) {
    return outcomes.stream().filter(outcome -> outcome.code().equals(code)).findFirst();
  }
}
