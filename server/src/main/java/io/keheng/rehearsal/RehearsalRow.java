package io.keheng.rehearsal;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rehearsal as it is stored.
 *
 * @param checksum of the drafted texts
 * @param texts drafted texts by model, as JSON
 * @param setup {@link Setup} as JSON
 * @param customers of the whole book
 * @param moved customers whom some table moves
 */
record RehearsalRow(
    long id,
    long revisionId,
    String revisionTitle,
    String set,
    String checksum,
    String texts,
    String name,
    LocalDate asOf,
    RehearsalStatus status,
    String step,
    long done,
    long total,
    long staffId,
    String staffName,
    Instant startedAt,
    @Nullable Instant finishedAt,
    String setup,
    long customers,
    long moved,
    @Nullable String problem,
    String problemArgs) {}
