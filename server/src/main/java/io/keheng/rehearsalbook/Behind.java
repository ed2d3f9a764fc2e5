package io.keheng.rehearsalbook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which customers stand behind a figure of a rehearsal.
 *
 * @param table null for those whom some table moves
 * @param before outcome in force; null for any
 * @param after drafted outcome; null for any
 * @param moved only whom the table moves
 * @param unknown fact that is unknown; then table and outcomes do not count
 * @param places numbers of the places they belong to; null for all
 */
public record Behind(
    @Nullable String table,
    @Nullable String before,
    @Nullable String after,
    boolean moved,
    @Nullable String unknown,
    @Nullable List<Integer> places) {}
