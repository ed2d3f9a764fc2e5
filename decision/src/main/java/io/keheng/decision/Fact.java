package io.keheng.decision;

/**
 * An input of a model.
 *
 * @param name as cells and expressions use it
 * @param label what people call it; the name where the model gives no label
 */
public record Fact(String name, String label, FactType type) {}
