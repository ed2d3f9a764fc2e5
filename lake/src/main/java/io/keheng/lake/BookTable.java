package io.keheng.lake;

import io.keheng.decision.SqlDecision;
import java.util.List;
import java.util.Map;

/**
 * A decision table that is decided for the whole book at once.
 *
 * @param release the name of the release that it is of
 * @param sql the table in the SQL of {@link Lake#dialect()}
 * @param rules rule ids by row number
 */
public record BookTable(
    String name, String release, SqlDecision sql, Map<Integer, List<String>> rules) {}
