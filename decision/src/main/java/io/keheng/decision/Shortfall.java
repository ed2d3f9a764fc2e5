package io.keheng.decision;

import org.jspecify.annotations.Nullable;

/**
 * What is missing for a comparison to hold.
 *
 * @param have the fact's value; null when unknown
 * @param comparison {@code >=}, {@code >}, {@code <=}, {@code <} or {@code =}
 * @param need the bound (BigDecimal, LocalDate, String, Boolean)
 * @param missing distance to the bound: a number, or whole days between dates (Long); null when the
 *     fact is unknown or has no distance
 */
public record Shortfall(
    String fact, @Nullable Object have, String comparison, Object need, @Nullable Object missing) {}
