package io.keheng.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An announcement 公告 for a unit and all below it.
 *
 * @param told how many people it went to, of whom {@code read} have read it
 */
record Notice(
    long id,
    String title,
    String body,
    long unitId,
    long staffId,
    String staffName,
    Instant at,
    @Nullable Instant withdrawnAt,
    long told,
    long read) {}
