package io.keheng.edge;

import io.keheng.shared.Permit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Decides by the {@link Permit} of the endpoint that will answer, before its body is even read; an
 * endpoint without one is closed, an address without an endpoint asks for a signed-in person.
 */
final class EndpointAuthorization implements AuthorizationManager<RequestAuthorizationContext> {

  private final Endpoints endpoints;

  EndpointAuthorization(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  @Override
  public AuthorizationResult authorize(
      Supplier<? extends @Nullable Authentication> authentication,
      RequestAuthorizationContext context) {
    var endpoint = endpoints.of(context.getRequest());
    if (endpoint != null && endpoint.hasMethodAnnotation(Permit.Public.class)) {
      return new AuthorizationDecision(true);
    }
    var who = authentication.get();
    if (who == null || who instanceof AnonymousAuthenticationToken || !who.isAuthenticated()) {
      return new AuthorizationDecision(false);
    }
    if (endpoint == null || endpoint.hasMethodAnnotation(Permit.AnyStaff.class)) {
      return new AuthorizationDecision(true);
    }
    var permit = endpoint.getMethodAnnotation(Permit.class);
    return new AuthorizationDecision(
        permit != null
            && who.getAuthorities().stream()
                .anyMatch(authority -> permit.value().equals(authority.getAuthority())));
  }
}
