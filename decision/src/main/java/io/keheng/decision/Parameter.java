package io.keheng.decision;

import org.jspecify.annotations.Nullable;

/**
 * A named constant of a model (a decision whose expression is a plain value), as cells cite it.
 *
 * @param value BigDecimal, String, Boolean or LocalDate
 * @param description the article or default that the value comes from, if the model says
 */
public record Parameter(
    String name,
    String label,
    FactType type,
    Object value,
    String expression,
    @Nullable String description) {}
