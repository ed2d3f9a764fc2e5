package io.keheng.demo;

/** Whether this database holds the demonstration bank; decided once, at its first start. */
enum DemoState {
  OFF,
  MAKING,
  MADE
}
