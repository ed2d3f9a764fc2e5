package io.keheng.classchange;

import org.jspecify.annotations.Nullable;

/**
 * What the table of changes says of a transition that does not take effect at once.
 *
 * @param days of the grace; 0 for another mode
 * @param rest class that stays meanwhile; null where there is none to stay
 */
record Ruling(
    Transition transition, Direction direction, ChangeMode mode, int days, @Nullable String rest) {}
