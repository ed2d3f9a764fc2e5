package io.keheng.role;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of roles that waits for a second person, or is decided.
 *
 * @param staffId whose roles change; null for a change of a role itself
 * @param roleId the role that changes; null for a change of a person's roles
 * @param before JSON, as it was when the change was asked for
 * @param wanted JSON
 */
record RoleRequest(
    long id,
    Kind kind,
    @Nullable Long staffId,
    @Nullable Long roleId,
    String before,
    String wanted,
    State state,
    long requestedBy,
    Instant requestedAt,
    @Nullable Long decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String note) {

  enum Kind {
    GRANTS,
    PERMISSIONS
  }

  enum State {
    PENDING,
    APPROVED,
    REJECTED,
    WITHDRAWN
  }
}
