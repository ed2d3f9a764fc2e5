package io.keheng.ledger;

import io.keheng.ledger.FileOutcome.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One load: an import from its files to its end. */
record LoadRow(
    long id,
    String template,
    String origin,
    String folder,
    LoadState state,
    long staffId,
    String staffName,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable Problem problem) {}
