package io.keheng.identifier;

/** Sex as registered. */
public enum Sex {
  MALE,
  FEMALE
}
