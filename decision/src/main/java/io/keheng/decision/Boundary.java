package io.keheng.decision;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number at which cells of tables divide the customers by one fact.
 *
 * @param fact the numeric fact
 * @param value where it divides
 * @param parameter the parameter that holds the number; null where the cell writes it
 */
public record Boundary(String fact, BigDecimal value, @Nullable String parameter) {}
