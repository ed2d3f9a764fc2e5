package io.keheng.protection;

/** How sensitive a field is (JR/T 0171-2020, 4.2). */
public enum DataClass {
  /** What lets somebody act as another, such as a password: never stored, at most a hash of it. */
  C3,
  /** What tells who a person is and what he owns: sealed or masked. */
  C2,
  /** Internal: seen by permission and scope. */
  C1,
  /** May be known by anybody. */
  PUBLIC
}
