package io.keheng.staff;

import java.util.Collection;
import java.util.Set;

/** Told by who keeps the passwords: whose sign-in is locked at the moment. */
public interface StaffLocks {

  /** Those of the staff numbers that are locked. */
  Set<String> among(Collection<String> numbers);
}
