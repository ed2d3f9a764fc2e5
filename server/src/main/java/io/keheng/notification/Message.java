package io.keheng.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as its reader sees it.
 *
 * @param text in his language
 * @param link page of the workbench that it is about
 * @param doneAt when a to-do was closed by its source
 */
record Message(
    long id,
    MessageKind kind,
    String text,
    @Nullable String link,
    Instant at,
    @Nullable Instant readAt,
    @Nullable Instant doneAt) {}
