package io.keheng.consent;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.keheng.shared.Parameters;
import io.keheng.shared.Words;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * For what information is processed and what customers are asked, {@code
 * measures/parameters/consents.yaml}.
 *
 * @param guardianBelow years of age under which a guardian consents
 */
record ConsentTerms(
    List<String> rules, @JsonProperty("guardian-below") int guardianBelow, List<Purpose> purposes) {

  enum Basis {
    CONSENT,
    CONTRACT,
    LAW
  }

  /**
   * @param material ends the consents given to earlier versions
   */
  record Wording(int version, LocalDate from, boolean material, String zh, String en) {}

  /**
   * @param rule of the register that it acts for
   * @param separate consent is given for nothing else at the same time (PIPL 23, 29)
   * @param party the receiver is named
   */
  record Purpose(
      String code,
      String zh,
      String en,
      Basis basis,
      String rule,
      boolean separate,
      boolean party,
      @Nullable List<String> channels,
      Words article,
      Words says,
      @Nullable List<Wording> texts) {

    String label() {
      return new Words(zh, en).text();
    }

    List<String> ways() {
      return Objects.requireNonNullElse(channels, List.of());
    }

    List<Wording> wordings() {
      return Objects.requireNonNullElse(texts, List.of());
    }

    /** The text that customers agree to on a day; empty before the first. */
    Optional<Wording> on(LocalDate day) {
      return wordings().stream()
          .filter(text -> !text.from().isAfter(day))
          .max(Comparator.comparingInt(Wording::version));
    }

    /** The text that ends consents to a version; empty while they hold. */
    Optional<Wording> ending(int version, LocalDate day) {
      return wordings().stream()
          .filter(text -> text.material() && text.version() > version && !text.from().isAfter(day))
          .min(Comparator.comparingInt(Wording::version));
    }

    /** The version below which no consent holds on a day. */
    int holdsFrom(LocalDate day) {
      return wordings().stream()
          .filter(text -> text.material() && !text.from().isAfter(day))
          .mapToInt(Wording::version)
          .max()
          .orElse(0);
    }
  }

  static ConsentTerms read() {
    return Parameters.read("consents", ConsentTerms.class);
  }

  Optional<Purpose> purpose(String code) {
    return purposes.stream().filter(purpose -> purpose.code().equals(code)).findFirst();
  }
}
