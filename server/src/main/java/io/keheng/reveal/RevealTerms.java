package io.keheng.reveal;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.keheng.shared.Parameters;
import io.keheng.shared.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * On what terms protected values are revealed.
 *
 * @param minutes how long they stay readable
 * @param exported customers that one export with clear values may hold
 * @param exportedADay customers that one person exports so on one day
 */
record RevealTerms(
    List<String> rules,
    int minutes,
    int exported,
    @JsonProperty("exported-a-day") int exportedADay,
    List<Purpose> purposes) {

  /** A case or slip, never words that could say something of the customer. */
  private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9/-]{2,39}");

  /**
   * @param reference whether the case it is for must be named
   */
  record Purpose(String code, boolean reference) {}

  static RevealTerms read() {
    return Parameters.read("reveal", RevealTerms.class);
  }

  Optional<Purpose> purpose(@Nullable String code) {
    return purposes.stream().filter(purpose -> purpose.code().equals(code)).findFirst();
  }

  /**
   * Refuses (422) a purpose that is none, or a reference that is missing or says too much.
   *
   * @param always whether a reference is needed whatever the purpose
   * @return the purpose
   */
  Purpose check(@Nullable String code, @Nullable String reference, boolean always) {
    var purpose =
        purpose(code).orElseThrow(() -> Refusal.invalid("purpose", "reveal.purpose-unknown"));
    if ((always || purpose.reference()) && reference == null) {
      throw Refusal.invalid("reference", "reveal.reference-missing");
    }
    if (reference != null && !REFERENCE.matcher(reference).matches()) {
      throw Refusal.invalid("reference", "reveal.reference-form");
    }
    return purpose;
  }

  Duration term() {
    return Duration.ofMinutes(minutes);
  }
}
