package io.keheng.classchange;

import org.jspecify.annotations.Nullable;

/** Which of the changes that wait; all where nothing is said. */
record PendingFilter(
    @Nullable ChangeMode kind, @Nullable String table, Pending.@Nullable State state) {}
