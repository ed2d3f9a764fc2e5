package io.keheng.signin;

import io.keheng.shared.Permit;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.RequestPath;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Decides by the {@link Permit} of the endpoint that will answer, before its body is even read; an
 * endpoint without one is closed, an address without an endpoint asks for a signed-in person.
 */
final class EndpointAuthorization implements AuthorizationManager<RequestAuthorizationContext> {

  private final ObjectProvider<RequestMappingHandlerMapping> mappings;

  EndpointAuthorization(ObjectProvider<RequestMappingHandlerMapping> mappings) {
    this.mappings = mappings;
  }

  @Override
  public AuthorizationResult authorize(
      Supplier<? extends @Nullable Authentication> authentication,
      RequestAuthorizationContext context) {
    var endpoint = endpoint(context.getRequest());
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

  private @Nullable HandlerMethod endpoint(HttpServletRequest request) {
    var before = request.getAttribute(ServletRequestPathUtils.PATH_ATTRIBUTE);
    ServletRequestPathUtils.parseAndCache(request);
    try {
      var chain = mappings.getObject().getHandler(request);
      return chain != null && chain.getHandler() instanceof HandlerMethod method ? method : null;
    } catch (Exception unsupportedMethodOrMedia) {
      return null;
    } finally {
      ServletRequestPathUtils.clearParsedRequestPath(request);
      if (before instanceof RequestPath path) {
        ServletRequestPathUtils.setParsedRequestPath(path, request);
      }
    }
  }
}
