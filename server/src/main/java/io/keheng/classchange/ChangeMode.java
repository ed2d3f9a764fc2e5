package io.keheng.classchange;

/** When a change of class takes effect. */
public enum ChangeMode {
  AT_ONCE,
  /** After some days, unless the customer recovers (S03-05). */
  GRACE,
  /** After filing with a tier-2 or higher branch (S03-16). */
  FILING,
  /** After a person has reviewed and approved it (S03-07). */
  REVIEW
}
