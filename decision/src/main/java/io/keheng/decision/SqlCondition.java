package io.keheng.decision;

import org.jspecify.annotations.Nullable;

/**
 * A compiled cell.
 *
 * @param failing true exactly when the engine gives up on the table: a test is neither true nor
 *     false; null when that cannot happen
 */
record SqlCondition(String holds, @Nullable String failing) {}
