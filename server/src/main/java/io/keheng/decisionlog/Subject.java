package io.keheng.decisionlog;

/** Whom or what a decision is about. */
public record Subject(Kind kind, long id) {

  /** What kind of record a subject is. */
  public enum Kind {
    CUSTOMER
  }

  public static Subject customer(long id) {
    return new Subject(Kind.CUSTOMER, id);
  }
}
