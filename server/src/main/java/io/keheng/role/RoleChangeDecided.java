package io.keheng.role;

/** A change of roles is approved, rejected or withdrawn. */
public record RoleChangeDecided(long requestId, long askedBy, long decidedBy, boolean approved) {}
