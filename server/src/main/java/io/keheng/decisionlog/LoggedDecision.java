package io.keheng.decisionlog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A decision as it is kept. */
record LoggedDecision(
    long id,
    @Nullable Long customerId,
    String table,
    long releaseId,
    Map<String, @Nullable Object> facts,
    String outcome,
    List<Integer> rows,
    List<String> rules,
    LocalDate on,
    Instant at,
    String who,
    @Nullable String readers) {}
