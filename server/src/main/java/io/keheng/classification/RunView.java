package io.keheng.classification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A classification of the book as screens and summaries show it.
 *
 * @param step SNAPSHOT, METRICS, WRITE or DONE
 * @param done customers read so far, of total
 * @param changed classes that differ from those before
 * @param nightly started by the schedule
 * @param resumed how often it was taken up again after a crash
 * @param problem why it failed, in the language of who asks
 */
public record RunView(
    long id,
    LocalDate asOf,
    RunStatus state,
    String step,
    long done,
    long total,
    long staffId,
    String staffName,
    Instant startedAt,
    @Nullable Instant finishedAt,
    long customers,
    long changed,
    long unclassified,
    List<TableFigures> tables,
    boolean nightly,
    int resumed,
    @Nullable String problem) {}
