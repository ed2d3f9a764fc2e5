package io.keheng.sharing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * On what terms information is shared.
 *
 * @param days the longest term
 * @param customers the most that one share names one by one
 * @param purposes codes
 */
record SharingTerms(List<String> rules, int days, int customers, List<String> purposes) {

  static SharingTerms read() {
    try (var in =
        Objects.requireNonNull(
            SharingTerms.class.getResourceAsStream("/measures/parameters/sharing.yaml"))) {
      return YAMLMapper.shared().readValue(in, SharingTerms.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
