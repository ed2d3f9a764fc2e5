package io.keheng.load;

import io.keheng.load.FileOutcome.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One load: an import from its files to its end. */
public record LoadRow(
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
