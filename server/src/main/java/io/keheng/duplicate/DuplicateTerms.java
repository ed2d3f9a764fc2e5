package io.keheng.duplicate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * On what terms customers are merged, {@code measures/parameters/duplicate.yaml}.
 *
 * @param undoDays natural days in which a merge can be undone
 */
record DuplicateTerms(List<String> rules, int undoDays) {

  static DuplicateTerms read() {
    try (var in =
        Objects.requireNonNull(
            DuplicateTerms.class.getResourceAsStream("/measures/parameters/duplicate.yaml"))) {
      return YAMLMapper.shared().readValue(in, DuplicateTerms.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
