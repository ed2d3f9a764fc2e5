package io.keheng.timeline;

import java.util.Map;

/**
 * What a run found.
 *
 * @param customers customers of the book
 * @param changes classes that differ from those before
 * @param unclassified customers whose book currency has no tables in force
 * @param tables customers by table and outcome
 * @param changed changes by table
 */
public record Figures(
    long customers,
    long changes,
    long unclassified,
    Map<String, Map<String, Long>> tables,
    Map<String, Long> changed) {}
