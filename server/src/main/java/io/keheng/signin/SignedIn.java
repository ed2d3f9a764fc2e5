package io.keheng.signin;

import io.keheng.shared.Actor;
import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/** The person of a session; what he may do is read anew at every request. */
record SignedIn(long staffId, String number, String name)
    implements Actor.Source, AuthenticatedPrincipal, Serializable {

  @Override
  public Actor actor() {
    return new Actor(staffId, name);
  }

  @Override
  public String getName() {
    return number;
  }
}
