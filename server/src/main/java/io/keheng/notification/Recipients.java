package io.keheng.notification;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is told. Only people in service are; who is named twice is told once. */
public sealed interface Recipients {

  record People(Set<Long> staffIds) implements Recipients {
    public People {
      staffIds = Set.copyOf(staffIds);
    }
  }

  /** Everybody with a permission whose scope covers a unit. */
  record Permitted(String permission, long unitId) implements Recipients {}

  /** Everybody whose permission is for the whole bank. */
  record WholeBank(String permission) implements Recipients {}

  /** Those with a post at the unit itself who hold a role. */
  record Holders(String role, long unitId) implements Recipients {}

  /** Everybody with a post at the unit or below it. */
  record UnitAndBelow(long unitId) implements Recipients {}

  record Several(List<Recipients> each) implements Recipients {
    public Several {
      each = List.copyOf(each);
    }
  }

  /** Of the others those who may see a record of this unit and owner by a permission. */
  record Seeing(Recipients of, String permission, long unitId, @Nullable Long ownerId)
      implements Recipients {}

  /** Everybody of the others but one, such as who did what the others are told of. */
  record Except(Recipients of, long staffId) implements Recipients {}

  static Recipients person(long staffId) {
    return new People(Set.of(staffId));
  }

  static Recipients people(Collection<Long> staffIds) {
    return new People(Set.copyOf(staffIds));
  }

  static Recipients permitted(String permission, long unitId) {
    return new Permitted(permission, unitId);
  }

  static Recipients wholeBank(String permission) {
    return new WholeBank(permission);
  }

  static Recipients holders(String role, long unitId) {
    return new Holders(role, unitId);
  }

  static Recipients unitAndBelow(long unitId) {
    return new UnitAndBelow(unitId);
  }

  static Recipients all(List<Recipients> each) {
    return new Several(each);
  }

  /** Leaves out who may not see what the message is about. */
  default Recipients seeing(String permission, long unitId, @Nullable Long ownerId) {
    return new Seeing(this, permission, unitId, ownerId);
  }

  /** Leaves out one person. */
  default Recipients except(long staffId) {
    return new Except(this, staffId);
  }
}
