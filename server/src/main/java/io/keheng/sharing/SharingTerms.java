package io.keheng.sharing;

import io.keheng.shared.Parameters;
import java.util.List;

/**
 * On what terms information is shared.
 *
 * @param days the longest term
 * @param customers the most that one share names one by one
 * @param purposes codes
 */
record SharingTerms(List<String> rules, int days, int customers, List<String> purposes) {

  static SharingTerms read() {
    return Parameters.read("sharing", SharingTerms.class);
  }
}
