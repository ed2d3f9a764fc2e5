package io.keheng.policy;

import io.keheng.decision.SqlDecision;
import java.util.List;
import java.util.Map;

/**
 * A table in the SQL of the lake, for every row of the book at once.
 *
 * @param rules rule ids by row number
 */
public record CompiledTable(
    String table, Release release, SqlDecision sql, Map<Integer, List<String>> rules) {}
