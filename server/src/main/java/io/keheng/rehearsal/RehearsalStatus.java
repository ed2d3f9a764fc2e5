package io.keheng.rehearsal;

enum RehearsalStatus {
  RUNNING,
  DONE,
  FAILED,
  CANCELLED
}
