package io.keheng.classchange;

import org.jspecify.annotations.Nullable;

/**
 * One way from a class to another, whoever goes it.
 *
 * @param baseRelease release by which the class in force came; null where there is none
 * @param base class in force; null where there is none
 */
record Transition(
    String tableName,
    long releaseId,
    @Nullable Long baseRelease,
    @Nullable String base,
    String outcome) {

  boolean releaseChanged() {
    return baseRelease != null && baseRelease != releaseId;
  }
}
