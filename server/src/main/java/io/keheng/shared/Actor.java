package io.keheng.shared;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who acts: a person of the bank, or the system itself for schedules and the batch window.
 *
 * @param staffId 0 for the system
 * @param unitId the unit whose post he acts in, chosen by who has several; null for all of them
 */
public record Actor(long staffId, String name, @Nullable Long unitId) {

  public static final Actor SYSTEM = new Actor(0, "系统");

  /** Who has not signed in. */
  public static final Actor STRANGER = new Actor(0, "未登录");

  public Actor(long staffId, String name) {
    this(staffId, name, null);
  }

  /** A principal that knows the person behind it. */
  public interface Source {
    Actor actor();
  }

  /** The person of the running request; the system where there is none. */
  public static Actor current() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Source source
        ? source.actor()
        : SYSTEM;
  }
}
