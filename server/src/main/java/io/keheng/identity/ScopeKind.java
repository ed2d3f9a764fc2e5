package io.keheng.identity;

/** How far a role reaches for the person who holds it; chosen units include those below them. */
public enum ScopeKind {
  OWN,
  OWN_UNIT,
  UNIT_AND_BELOW,
  CHOSEN_UNITS,
  WHOLE_BANK
}
