package io.keheng.signin;

import io.keheng.identity.StaffDirectory;
import io.keheng.identity.StaffName;
import io.keheng.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Service;

/** Opens and ends sessions; they live in the database, so every server knows them. */
@Service
public class Sessions {

  private final StaffDirectory staff;
  private final SessionQueries queries;
  private final SignInParameters parameters;
  private final SecurityContextRepository contexts;
  private final CsrfTokenRepository csrf;
  private final ObjectProvider<FindByIndexNameSessionRepository<?>> stored;
  private final Clock clock;

  Sessions(
      StaffDirectory staff,
      SessionQueries queries,
      SignInParameters parameters,
      SecurityContextRepository contexts,
      CsrfTokenRepository csrf,
      ObjectProvider<FindByIndexNameSessionRepository<?>> stored,
      Clock clock) {
    this.staff = staff;
    this.queries = queries;
    this.parameters = parameters;
    this.contexts = contexts;
    this.csrf = csrf;
    this.stored = stored;
    this.clock = clock;
  }

  /** Opens a new session, with a new id and a new CSRF token, for a person already made sure of. */
  public void open(long staffId, HttpServletRequest request, HttpServletResponse response) {
    var who = staff.byId(staffId).orElseThrow(Refusal::notFound);
    var earlier = request.getSession(false);
    if (earlier != null) {
      earlier.invalidate();
    }
    request.getSession(true).setMaxInactiveInterval((int) parameters.idle().toSeconds());
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(principal(who), null, List.of()));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    csrf.saveToken(csrf.generateToken(request), request, response);
  }

  /** Ends every session of a person. */
  public void endAll(long staffId) {
    var who = staff.byId(staffId).orElseThrow(Refusal::notFound);
    stored.ifAvailable(
        sessions ->
            sessions.findByPrincipalName(who.number()).keySet().forEach(sessions::deleteById));
  }

  /** Who is signed in now, last seen first. */
  List<SessionQueries.Open> running() {
    return queries.running(clock.instant());
  }

  private static SignedIn principal(StaffName who) {
    return new SignedIn(who.id(), who.number(), who.name());
  }
}
