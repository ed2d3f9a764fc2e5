package io.keheng.complaintdesk;

import io.keheng.shared.Parameters;
import java.util.List;

/**
 * What supervisors see and what is taken away, {@code measures/parameters/complaint-desk.yaml}.
 *
 * @param soon working days after today within which a case is due soon
 * @param shown units, people and cases on the wall, at most
 * @param sheet cases of the register in one spreadsheet, at most
 * @param printed cases of the register on paper, at most
 */
record DeskParameters(List<String> rules, int soon, int shown, int sheet, int printed) {

  static DeskParameters read() {
    return Parameters.read("complaint-desk", DeskParameters.class);
  }
}
