package io.keheng.singlesignon;

import io.keheng.signin.Sessions;
import io.keheng.signin.Way;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.NullSecurityContextRepository;

/** The two doors of single sign-on: to the provider, and back from it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class SingleSignOnConfiguration {

  private static final Logger log = LoggerFactory.getLogger(SingleSignOnConfiguration.class);
  private static final String START = "/oauth2/authorization";

  /** Fixed pages: nothing that comes from outside says where to go. */
  private static final String IN = "/signed-in";

  private static final String UNKNOWN = "/login?refused=unknown";
  private static final String FAILED = "/login?refused=failed";

  @Bean
  @Order(1)
  SecurityFilterChain singleSignOn(
      HttpSecurity http, ProviderRegistration registration, KnownStaff staff, Sessions sessions) {
    return http.securityMatcher("/oauth2/**", "/login/oauth2/**")
        .authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
        .requestCache(cache -> cache.disable())
        .logout(logout -> logout.disable())
        .exceptionHandling(
            failures ->
                failures
                    .authenticationEntryPoint(
                        (request, response, e) -> response.sendRedirect(FAILED))
                    .accessDeniedHandler((request, response, e) -> response.sendRedirect(FAILED)))
        .oauth2Login(
            login ->
                login
                    .clientRegistrationRepository(registration)
                    .authorizedClientRepository(new NoTokensKept())
                    .securityContextRepository(new NullSecurityContextRepository())
                    .loginPage("/login")
                    .authorizationEndpoint(
                        start -> start.authorizationRequestResolver(resolver(registration)))
                    .userInfoEndpoint(user -> user.oidcUserService(staff))
                    .successHandler(enter(staff, sessions))
                    .failureHandler(refuse()))
        .build();
  }

  /** A provider that is off, or that does not answer, is a failed sign-in and no error page. */
  private static OAuth2AuthorizationRequestResolver resolver(ProviderRegistration registration) {
    var resolver = new DefaultOAuth2AuthorizationRequestResolver(registration, START);
    resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    return new OAuth2AuthorizationRequestResolver() {
      @Override
      public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        try {
          return resolver.resolve(request);
        } catch (RuntimeException e) {
          log.warn("Single sign-on cannot begin: {}", e.getMessage());
          return null;
        }
      }

      @Override
      public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String id) {
        return resolve(request);
      }
    };
  }

  private static AuthenticationSuccessHandler enter(KnownStaff staff, Sessions sessions) {
    return (request, response, authentication) -> {
      if (!(authentication.getPrincipal() instanceof OidcUser user)) {
        response.sendRedirect(FAILED);
        return;
      }
      var who = staff.find(user);
      if (who.isEmpty()) {
        response.sendRedirect(UNKNOWN);
        return;
      }
      var strong = staff.provedTwoFactors(user);
      sessions.open(who.get().id(), Way.SINGLE_SIGN_ON, strong, request, response);
      response.sendRedirect(IN);
    };
  }

  private static AuthenticationFailureHandler refuse() {
    return (request, response, failure) -> {
      var unknown =
          failure instanceof OAuth2AuthenticationException refused
              && refused.getError().getErrorCode().equals(KnownStaff.UNKNOWN);
      if (!unknown) {
        log.warn("Single sign-on failed: {}", failure.getMessage());
      }
      var session = request.getSession(false);
      if (session != null) {
        session.invalidate();
      }
      response.sendRedirect(unknown ? UNKNOWN : FAILED);
    };
  }
}
