package io.keheng.handover;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * On what terms information is handed over.
 *
 * @param years how long the record is kept
 * @param customers the most of one hand-over
 * @param password shortest one of the file, in characters
 */
record HandOverTerms(List<String> rules, int years, int customers, int password) {

  static HandOverTerms read() {
    try (var in =
        Objects.requireNonNull(
            HandOverTerms.class.getResourceAsStream("/measures/parameters/handover.yaml"))) {
      return YAMLMapper.shared().readValue(in, HandOverTerms.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
