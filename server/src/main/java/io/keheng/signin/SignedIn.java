package io.keheng.signin;

import io.keheng.shared.Actor;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * The person of a session; what he may do is read anew at every request.
 *
 * @param way null in a session from before there were several
 * @param strong whether two factors were proved
 * @param unitId the unit whose post he acts in; null for all of his posts
 */
public record SignedIn(
    long staffId,
    String number,
    String name,
    @Nullable Way way,
    boolean strong,
    @Nullable Long unitId)
    implements Actor.Source, AuthenticatedPrincipal, Serializable {

  @Override
  public Actor actor() {
    return new Actor(staffId, name, unitId);
  }

  @Override
  public String getName() {
    return number;
  }

  SignedIn in(@Nullable Long unit) {
    return new SignedIn(staffId, number, name, way, strong, unit);
  }

  boolean usedPassword() {
    return way == null || way.usesPassword();
  }
}
