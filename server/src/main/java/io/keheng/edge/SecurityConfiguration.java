package io.keheng.edge;

import io.keheng.identity.StaffDirectory;
import io.keheng.role.Roles;
import io.keheng.shared.Refusal;
import io.keheng.signin.Sessions;
import io.keheng.signin.Standing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.IpAddressAuthorizationManager;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The guard in front of the web application. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(BodyLimits.class)
@EnableJdbcHttpSession(tableName = "signin.spring_session")
class SecurityConfiguration {

  @Bean
  Problems problems(
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver,
      LocaleResolver locales) {
    return new Problems(resolver, locales);
  }

  /** Sign-in goes through {@code SessionController}; no other door is opened by Boot. */
  @Bean
  AuthenticationManager authenticationManager() {
    return authentication -> {
      throw new ProviderNotFoundException("Sign in through /api/session");
    };
  }

  /** The sweep of ended sessions must not start before the migrations have made their table. */
  @Bean
  @DependsOnDatabaseInitialization
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> afterMigration() {
    return repository -> repository.setCleanupCron("0 * * * * *");
  }

  @Bean
  CookieSerializer cookieSerializer() {
    return new SessionCookie();
  }

  @Bean
  AnswerHeaders answerHeaders() {
    return new AnswerHeaders();
  }

  @Bean
  LostDatabase lostDatabase(Problems problems) {
    return new LostDatabase(problems);
  }

  @Bean
  ContainerAnswers containerAnswers() {
    return new ContainerAnswers();
  }

  @Bean
  Endpoints endpoints(
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> mappings) {
    return new Endpoints(mappings);
  }

  /** No text of the database holds the character zero; nobody types it. */
  @Bean
  HttpFirewall firewall() {
    var firewall = new StrictHttpFirewall();
    firewall.setAllowedParameterValues(value -> value.indexOf(0) < 0);
    return firewall;
  }

  @Bean
  SecurityFilterChain guard(
      HttpSecurity http,
      Problems problems,
      SecurityContextRepository contexts,
      CsrfTokenRepository csrf,
      Endpoints endpoints,
      Refusals refusals,
      BodyLimits limits,
      StaffDirectory staff,
      Roles roles,
      Standing standing,
      Sessions sessions) {
    var operations =
        AuthorizationManagers.anyOf(
            IpAddressAuthorizationManager.hasIpAddress("127.0.0.0/8"),
            IpAddressAuthorizationManager.hasIpAddress("::1"),
            AuthorityAuthorizationManager.hasAuthority("operations.read"));
    return http.securityContext(context -> context.securityContextRepository(contexts))
        .csrf(token -> token.spa().csrfTokenRepository(csrf))
        .requestCache(cache -> cache.disable())
        .formLogin(form -> form.disable())
        .httpBasic(basic -> basic.disable())
        .logout(logout -> logout.disable())
        .headers(headers -> headers.disable())
        .addFilterBefore(new RefusedAccess(endpoints, refusals), CsrfFilter.class)
        .addFilterBefore(new BodyLimit(endpoints, limits, problems), CsrfFilter.class)
        .addFilterAfter(
            new StandingFilter(staff, roles, standing, sessions, problems),
            AnonymousAuthenticationFilter.class)
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/api/**")
                    .access(new EndpointAuthorization(endpoints))
                    .requestMatchers("/actuator/**", "/v3/**")
                    .access(operations)
                    .anyRequest()
                    .permitAll())
        .exceptionHandling(
            failures ->
                failures
                    .authenticationEntryPoint(
                        (request, response, failure) ->
                            problems.answer(
                                request, response, Refusal.unauthenticated("sign-in-required")))
                    .accessDeniedHandler(denied(problems)))
        .build();
  }

  private static AccessDeniedHandler denied(Problems problems) {
    return (request, response, failure) ->
        problems.answer(
            request,
            response,
            Refusal.forbidden(failure instanceof CsrfException ? "csrf" : "forbidden"));
  }
}
