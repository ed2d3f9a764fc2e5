package io.keheng.singlesignon;

import io.keheng.identity.StaffDirectory;
import io.keheng.identity.StaffName;
import java.util.List;
import java.util.Optional;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Lets in only who is known here and in service: the provider tells who somebody is, the bank's own
 * organisation whether he works here.
 */
@Component
class KnownStaff implements OAuth2UserService<OidcUserRequest, OidcUser> {

  static final String UNKNOWN = "unknown_person";

  private final OidcUserService provider = new OidcUserService();
  private final SingleSignOnSettings settings;
  private final StaffDirectory staff;

  KnownStaff(SingleSignOnSettings settings, StaffDirectory staff) {
    this.settings = settings;
    this.staff = staff;
  }

  @Override
  public OidcUser loadUser(OidcUserRequest request) {
    var user = provider.loadUser(request);
    if (user == null || find(user).isEmpty()) {
      throw new OAuth2AuthenticationException(new OAuth2Error(UNKNOWN));
    }
    return user;
  }

  Optional<StaffName> find(OidcUser user) {
    return settings
        .provider()
        .map(held -> user.getClaimAsString(held.claim()))
        .flatMap(staff::byNumber)
        .filter(who -> staff.inService(who.id()));
  }

  /** Whether the provider itself has asked for two factors (RFC 8176). */
  boolean provedTwoFactors(OidcUser user) {
    var methods = Optional.ofNullable(user.getClaimAsStringList("amr")).orElse(List.of());
    return settings
        .provider()
        .filter(held -> methods.stream().anyMatch(held.strong()::contains))
        .isPresent();
  }
}
