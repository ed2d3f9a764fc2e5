package io.keheng.revision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The present text of a model that a revision changes.
 *
 * @param baseRelease the release that it started from
 * @param version counts the texts, from 1: the text of the base
 */
record Draft(
    String model,
    long baseRelease,
    int version,
    String dmn,
    long staffId,
    String staffName,
    Instant at) {

  boolean changed() {
    return version > 1;
  }

  /** The changed texts among some, by model. */
  static Map<String, String> texts(List<Draft> drafts) {
    var texts = new TreeMap<String, String>();
    drafts.stream().filter(Draft::changed).forEach(draft -> texts.put(draft.model(), draft.dmn()));
    return texts;
  }
}
