package io.keheng.complaintcluster;

import io.keheng.shared.Parameters;
import java.util.List;

/**
 * What makes a cluster, {@code measures/parameters/complaint-clusters.yaml}; shares in per cent.
 *
 * @param days that are counted, beside as many before them
 * @param cases that make one, at least
 * @param growth against the days before, at least
 * @param units of a problem that is common, at least
 * @param texts that are compared, at most
 * @param searched texts of one cluster that are searched for phrases, at most
 * @param alike what two texts share, at least, to be alike
 * @param shared cases that hold a phrase, at least
 * @param phrases that are shown, at most
 */
record ClusterParameters(
    List<String> rules,
    String cron,
    int days,
    int cases,
    int growth,
    int units,
    int texts,
    int searched,
    int alike,
    int shared,
    int phrases) {

  private static final int ALL = 100;

  static ClusterParameters read() {
    return Parameters.read("complaint-clusters", ClusterParameters.class);
  }

  /** Whether so many cases after so many before are a cluster. */
  boolean many(long now, long before) {
    return now >= cases && now * ALL >= before * (ALL + growth);
  }
}
