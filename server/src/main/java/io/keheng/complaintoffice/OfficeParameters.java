package io.keheng.complaintoffice;

import io.keheng.shared.Parameters;
import io.keheng.shared.Words;
import java.util.List;
import java.util.Optional;

/** Education of staff, {@code measures/parameters/complaint-office.yaml}. */
record OfficeParameters(List<String> rules, List<Education> educations, String cron) {

  /**
   * What staff are educated in 培训内容.
   *
   * @param months that a proof is valid
   * @param cases whether who is given a case needs it
   */
  record Education(String code, String zh, String en, int months, boolean cases) {

    String label() {
      return new Words(zh, en).text();
    }
  }

  static OfficeParameters read() {
    return Parameters.read("complaint-office", OfficeParameters.class);
  }

  Optional<Education> education(String code) {
    return educations.stream().filter(each -> each.code().equals(code)).findFirst();
  }
}
