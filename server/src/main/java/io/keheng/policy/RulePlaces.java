package io.keheng.policy;

import java.util.List;
import java.util.Map;

/** Told by a module whose data carries rules beside tables: where each acts. */
public interface RulePlaces {

  /** What carries each rule, in words for who asks, by rule id. */
  Map<String, List<String>> places();
}
