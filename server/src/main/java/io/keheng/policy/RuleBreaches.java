package io.keheng.policy;

import java.util.List;

/** Told by a module that knows where rules are not kept. */
public interface RuleBreaches {

  enum Kind {
    OVERDUE,
    MISSING,
    OVERRIDDEN
  }

  /**
   * A rule that is not kept.
   *
   * @param subject what is amiss, in the language of who asks
   * @param followUp who sees to it
   * @param link page of the workbench with what is behind it
   */
  record Breach(String rule, Kind kind, String subject, long times, String followUp, String link) {}

  /** Today, as far as the acting person may know of it. */
  List<Breach> standing();
}
