package io.keheng.reveal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * On what terms protected values are revealed.
 *
 * @param minutes how long they stay readable
 * @param allowance different customers a day, by code of the role
 * @param otherwise the same for roles that are not named
 */
record RevealTerms(
    List<String> rules,
    int minutes,
    List<Purpose> purposes,
    Map<String, Integer> allowance,
    int otherwise) {

  /**
   * @param reference whether the case it is for must be named
   */
  record Purpose(String code, boolean reference) {}

  static RevealTerms read() {
    try (var in =
        Objects.requireNonNull(
            RevealTerms.class.getResourceAsStream("/measures/parameters/reveal.yaml"))) {
      return YAMLMapper.shared().readValue(in, RevealTerms.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<Purpose> purpose(String code) {
    return purposes.stream().filter(purpose -> purpose.code().equals(code)).findFirst();
  }

  Duration term() {
    return Duration.ofMinutes(minutes);
  }

  /** What somebody with these roles may reveal on a day. */
  int allowed(Collection<String> roles) {
    return roles.stream()
        .mapToInt(role -> allowance.getOrDefault(role, otherwise))
        .max()
        .orElse(otherwise);
  }
}
