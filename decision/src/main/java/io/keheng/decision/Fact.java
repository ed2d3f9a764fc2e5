package io.keheng.decision;

/** An input of a model: the name that its cells and expressions use, and its declared type. */
public record Fact(String name, FactType type) {}
