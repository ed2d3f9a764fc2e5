package io.keheng.mergerequest;

/** Where a merge stands. */
enum MergeState {
  REQUESTED,
  REJECTED,
  WITHDRAWN,
  MERGED,
  UNDONE
}
