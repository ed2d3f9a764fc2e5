package io.keheng.handover;

import io.keheng.shared.Parameters;
import java.util.List;

/**
 * On what terms information is handed over.
 *
 * @param years how long the record is kept
 * @param customers the most of one hand-over
 * @param password shortest one of the file, in characters
 */
record HandOverTerms(List<String> rules, int years, int customers, int password) {

  static HandOverTerms read() {
    return Parameters.read("handover", HandOverTerms.class);
  }
}
