package io.keheng.decision;

/**
 * A column that a compiled decision adds.
 *
 * @param name name in SQL, unquoted
 * @param outcome name of the outcome that it holds; the decision's name for a single unnamed one
 * @param list whether it holds a list with an element for each row that fired
 */
public record SqlColumn(String name, String outcome, FactType type, boolean list) {}
