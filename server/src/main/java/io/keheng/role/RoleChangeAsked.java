package io.keheng.role;

import org.jspecify.annotations.Nullable;

/**
 * A change of roles waits for a second person.
 *
 * @param staffId whose roles would change; null for a change of a role itself
 */
public record RoleChangeAsked(long requestId, long askedBy, @Nullable Long staffId) {}
