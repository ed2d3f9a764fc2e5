package io.keheng.revision;

import java.time.Instant;

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
}
