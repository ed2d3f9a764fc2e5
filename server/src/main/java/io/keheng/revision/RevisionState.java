package io.keheng.revision;

/** Where a revision stands. */
enum RevisionState {
  DRAFT,
  SUBMITTED,
  /** Everything that its authority asks for is there; not yet released. */
  APPROVED,
  /** Released, its first day still to come. */
  SCHEDULED,
  IN_FORCE,
  SUPERSEDED,
  WITHDRAWN
}
