package io.keheng.decisionlog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision as a list shows it.
 *
 * @param on the date for which it was asked
 * @param at null for one of a run over the whole book
 * @param who null for one of a run
 * @param rules ids of the rules that the fired rows carry
 * @param why address of its explanation
 */
public record DecisionLine(
    String table,
    String tableLabel,
    String outcome,
    String outcomeLabel,
    String release,
    LocalDate on,
    @Nullable Instant at,
    @Nullable String who,
    List<String> rules,
    String why) {}
