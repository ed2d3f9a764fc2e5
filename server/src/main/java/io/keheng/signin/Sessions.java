package io.keheng.signin;

import io.keheng.factor.SecondFactors;
import io.keheng.identity.StaffDirectory;
import io.keheng.identity.StaffName;
import io.keheng.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Service;

/** Opens sessions; they live in the database, so every server knows them. */
@Service
public class Sessions {

  /** While the second factor is owed, a session is short. */
  private static final Duration HALF = Duration.ofMinutes(5);

  private final StaffDirectory staff;
  private final SecondFactors factors;
  private final StoredSessions stored;
  private final SignInParameters parameters;
  private final Browsers browsers;
  private final SecurityContextRepository contexts;
  private final CsrfTokenRepository csrf;
  private final SignInNews news;
  private final Clock clock;

  Sessions(
      StaffDirectory staff,
      SecondFactors factors,
      StoredSessions stored,
      SignInParameters parameters,
      Browsers browsers,
      SecurityContextRepository contexts,
      CsrfTokenRepository csrf,
      SignInNews news,
      Clock clock) {
    this.staff = staff;
    this.factors = factors;
    this.stored = stored;
    this.parameters = parameters;
    this.browsers = browsers;
    this.contexts = contexts;
    this.csrf = csrf;
    this.news = news;
    this.clock = clock;
  }

  /**
   * Opens a new session, with a new id and a new CSRF token, for a person already made sure of; the
   * oldest of his sessions ends when he has too many.
   *
   * @param strong whether two factors were proved; without, one that he has set up is still owed
   */
  public void open(
      long staffId,
      Way way,
      boolean strong,
      HttpServletRequest request,
      HttpServletResponse response) {
    var who = staff.byId(staffId).orElseThrow(Refusal::notFound);
    var earlier = request.getSession(false);
    if (earlier != null) {
      earlier.invalidate();
    }
    var whole = strong || !factors.of(staffId).any();
    if (whole) {
      stored.makeRoom(who.number(), parameters.sessionsPerPerson());
    }
    var session = request.getSession(true);
    var idle = whole ? parameters.idle() : HALF;
    session.setMaxInactiveInterval((int) idle.toSeconds());
    session.setAttribute(
        Opened.ATTRIBUTE,
        new Opened(
            UUID.randomUUID().toString(),
            way,
            Browsers.name(request),
            request.getRemoteAddr(),
            whole));
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(
            new SignedIn(who.id(), who.number(), who.name(), way, strong), null, List.of()));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    csrf.saveToken(csrf.generateToken(request), request, response);
    if (whole && way != Way.DEMONSTRATION) {
      meet(who, request, response);
    }
  }

  /** Ends every session of a person. */
  public void endAll(long staffId) {
    stored.endAll(staff.byId(staffId).orElseThrow(Refusal::notFound).number());
  }

  /** Ends the session of the request when it has lasted as long as a session may. */
  boolean endIfTooOld(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session == null
        || opened(session.getCreationTime()).plus(parameters.session()).isAfter(clock.instant())) {
      return false;
    }
    session.invalidate();
    return true;
  }

  /** Second factors are changed only by who has just signed in: not at a desk left alone. */
  void requireFresh(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session == null
        || opened(session.getCreationTime()).plus(parameters.fresh()).isBefore(clock.instant())) {
      throw Refusal.forbidden("sign-in-again");
    }
  }

  private void meet(StaffName who, HttpServletRequest request, HttpServletResponse response) {
    if (browsers.meet(who, request, response)) {
      news.newBrowser(who, request.getRemoteAddr(), clock.instant());
    }
  }

  private static Instant opened(long millis) {
    return Instant.ofEpochMilli(millis);
  }
}
