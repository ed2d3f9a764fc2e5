package io.keheng.signin;

import io.keheng.factor.RequiredRoles;
import io.keheng.factor.SecondFactors;
import io.keheng.password.Credentials;
import io.keheng.role.Roles;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the person of a session still owes before he may work. */
@Component
public class Standing {

  private final SecondFactors factors;
  private final RequiredRoles required;
  private final Roles roles;
  private final Credentials credentials;

  Standing(SecondFactors factors, RequiredRoles required, Roles roles, Credentials credentials) {
    this.factors = factors;
    this.required = required;
    this.roles = roles;
    this.credentials = credentials;
  }

  public Optional<Lacking> lacking(SignedIn who) {
    if (!who.strong()) {
      if (factors.of(who.staffId()).any()) {
        return Optional.of(Lacking.SECOND_FACTOR);
      }
      if (mustHaveSecondFactor(who.staffId())) {
        return Optional.of(Lacking.ENROLMENT);
      }
    }
    return who.usedPassword() && credentials.mustChange(who.staffId())
        ? Optional.of(Lacking.PASSWORD)
        : Optional.empty();
  }

  boolean mustHaveSecondFactor(long staffId) {
    return required.anyOf(roles.heldBy(staffId));
  }
}
