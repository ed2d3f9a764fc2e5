package io.keheng.movement;

import io.keheng.classchange.Direction;
import org.jspecify.annotations.Nullable;

/**
 * Which movements; all where nothing is said.
 *
 * @param unit that had the customer on the day of the run, or has a unit that had him below it
 * @param from code of the class before
 * @param to code of the class after
 */
record MovementFilter(
    @Nullable Long run,
    @Nullable String table,
    @Nullable Long unit,
    @Nullable Direction direction,
    @Nullable String from,
    @Nullable String to) {}
