package io.keheng.edge;

import io.keheng.identity.StaffDirectory;
import io.keheng.role.Roles;
import io.keheng.shared.Refusal;
import io.keheng.signin.Sessions;
import io.keheng.signin.SignedIn;
import io.keheng.signin.Standing;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads at every request what the person of the session may do now: a revoked role, a departure, a
 * password to be changed, a second factor to be proved act at once and not at the next sign-in.
 */
final class StandingFilter extends OncePerRequestFilter {

  private final StaffDirectory staff;
  private final Roles roles;
  private final Standing standing;
  private final Sessions sessions;
  private final Problems problems;

  StandingFilter(
      StaffDirectory staff, Roles roles, Standing standing, Sessions sessions, Problems problems) {
    this.staff = staff;
    this.roles = roles;
    this.standing = standing;
    this.sessions = sessions;
    this.problems = problems;
  }

  /** Pages and files are open to all; only what tells or does something asks who it is. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var path = request.getRequestURI();
    return !path.startsWith("/api") && !path.startsWith("/actuator") && !path.startsWith("/v3");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn who)) {
      chain.doFilter(request, response);
      return;
    }
    var context = SecurityContextHolder.createEmptyContext();
    if (staff.inService(who.staffId()) && !sessions.endIfTooOld(request)) {
      var lacking = standing.lacking(who);
      if (lacking.isPresent()
          && !lacking.get().opens(request.getMethod(), request.getRequestURI())) {
        problems.answer(request, response, Refusal.forbidden(lacking.get().key()));
        return;
      }
      var may =
          (lacking.isPresent() ? Set.<String>of() : roles.permissionsOf(who.staffId()))
              .stream().map(SimpleGrantedAuthority::new);
      context.setAuthentication(
          UsernamePasswordAuthenticationToken.authenticated(who, null, may.toList()));
    }
    SecurityContextHolder.setContext(context);
    chain.doFilter(request, response);
  }
}
