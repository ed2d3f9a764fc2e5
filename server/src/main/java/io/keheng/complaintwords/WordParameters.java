package io.keheng.complaintwords;

import io.keheng.procedure.Act;
import io.keheng.shared.Parameters;
import io.keheng.shared.Words;
import java.util.List;
import java.util.Optional;

/**
 * Words that are not written in a case, and what an apology must not be, {@code
 * measures/parameters/complaint-words.yaml}.
 *
 * @param apology what is said of apologies
 * @param blocked practices that nobody may propose
 */
record WordParameters(List<String> rules, Apology apology, Blocked blocked) {

  /**
   * @param acts where a reply or an apology is written, which show the taboos
   * @param told acts that tell the complainant something before the facts are found
   * @param phrases that apologise
   * @param admissions phrases that admit a fault
   */
  record Apology(
      List<Act> acts,
      List<Act> told,
      List<Words> taboos,
      Words early,
      List<String> phrases,
      List<String> admissions) {}

  /**
   * @param acts whose words are looked at
   * @param denials words right before a phrase by which it is forbidden rather than proposed
   */
  record Blocked(List<Act> acts, List<String> denials, List<Practice> practices) {}

  /**
   * A practice that is refused.
   *
   * @param law why
   * @param phrases each of which proposes it
   * @param together words of which one of each list, in one sentence, proposes it
   */
  record Practice(
      String code, Words name, Words law, List<String> phrases, List<List<String>> together) {

    /** The words of a text that propose it; empty where none do. */
    Optional<String> in(String text, List<String> denials) {
      return Sentences.of(text).stream()
          .flatMap(sentence -> found(sentence, denials).stream())
          .findFirst();
    }

    private Optional<String> found(String sentence, List<String> denials) {
      return phrases.stream()
          .filter(phrase -> Sentences.proposes(sentence, phrase, denials))
          .findFirst()
          .or(() -> Sentences.together(sentence, together, denials));
    }
  }

  static WordParameters read() {
    return Parameters.read("complaint-words", WordParameters.class);
  }
}
