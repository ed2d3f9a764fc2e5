package io.keheng.evidence;

import io.keheng.shared.Parameters;
import java.util.List;

/**
 * What files may be brought, {@code measures/parameters/evidence.yaml}.
 *
 * @param bytes of one file, at most
 * @param files of one record, at most
 * @param types media types by the content
 */
record EvidenceParameters(List<String> rules, int bytes, int files, List<String> types) {

  static EvidenceParameters read() {
    return Parameters.read("evidence", EvidenceParameters.class);
  }
}
