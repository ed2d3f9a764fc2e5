package io.keheng.identity;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person of the bank.
 *
 * @param number staff number, also the user name; never changes
 * @param leftOn last day of service; null while it lasts
 * @param version counts the changes, from 1
 */
public record StaffMember(
    long id,
    String number,
    String name,
    @Nullable String mobile,
    @Nullable String email,
    LocalDate hiredOn,
    @Nullable LocalDate leftOn,
    int version) {

  public enum Weight {
    PRIMARY,
    ADDITIONAL
  }

  /**
   * @param toOn last day in the post; null while it lasts
   */
  public record Holding(
      long id,
      long unitId,
      String unitName,
      String post,
      String title,
      Weight weight,
      LocalDate fromOn,
      @Nullable LocalDate toOn) {}

  public record Grant(
      long id, long roleId, String role, String roleName, ScopeKind scope, List<Long> unitIds) {}
}
