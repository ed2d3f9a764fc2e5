package io.keheng.decision;

/**
 * A parameter that cells compare with one fact alone, so that what is decided of a customer changes
 * only where the parameter passes his own value.
 *
 * @param fact the numeric fact
 * @param withGreater some cell treats a fact equal to the parameter as a greater one ({@code >=},
 *     {@code <})
 * @param withLess some cell treats it as a smaller one ({@code >}, {@code <=})
 */
public record Threshold(String fact, boolean withGreater, boolean withLess) {}
