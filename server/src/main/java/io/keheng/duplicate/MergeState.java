package io.keheng.duplicate;

/** Where a merge stands. */
enum MergeState {
  REQUESTED,
  REJECTED,
  WITHDRAWN,
  MERGED,
  UNDONE
}
