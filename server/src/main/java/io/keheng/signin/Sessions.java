package io.keheng.signin;

import io.keheng.audit.Happenings;
import io.keheng.factor.SecondFactors;
import io.keheng.identity.StaffDirectory;
import io.keheng.identity.StaffName;
import io.keheng.password.SignInParameters;
import io.keheng.shared.Actor;
import io.keheng.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Service;

/** Opens sessions; they live in the database, so every server knows them. */
@Service
public class Sessions {

  private final StaffDirectory staff;
  private final SecondFactors factors;
  private final StoredSessions stored;
  private final SignInParameters parameters;
  private final Browsers browsers;
  private final SecurityContextRepository contexts;
  private final CsrfTokenRepository csrf;
  private final SignInNews news;
  private final Happenings happenings;
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
      Happenings happenings,
      Clock clock) {
    this.staff = staff;
    this.factors = factors;
    this.stored = stored;
    this.parameters = parameters;
    this.browsers = browsers;
    this.contexts = contexts;
    this.csrf = csrf;
    this.news = news;
    this.happenings = happenings;
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
    if (!begin(who, way, strong, request, response)) {
      return;
    }
    happenings.record(
        new Actor(who.id(), who.name()), "session", who.number(), "signed-in", Map.of("way", way));
    if (way != Way.DEMONSTRATION && browsers.meet(who, request, response)) {
      news.newBrowser(who, request.getRemoteAddr(), clock.instant());
    }
  }

  /** Goes on in a new session after the person has changed how he signs in. */
  void renew(
      SignedIn who,
      Way way,
      boolean strong,
      HttpServletRequest request,
      HttpServletResponse response) {
    begin(staff.byId(who.staffId()).orElseThrow(Refusal::notFound), way, strong, request, response);
  }

  /** False while the second factor is owed. */
  private boolean begin(
      StaffName who,
      Way way,
      boolean strong,
      HttpServletRequest request,
      HttpServletResponse response) {
    var earlier = request.getSession(false);
    if (earlier != null) {
      earlier.invalidate();
    }
    var whole = strong || !factors.of(who.id()).any();
    if (whole) {
      stored.makeRoom(who.number(), parameters.sessionsPerPerson());
    }
    var session = request.getSession(true);
    var idle = whole ? parameters.idle() : parameters.half();
    session.setMaxInactiveInterval((int) idle.toSeconds());
    session.setAttribute(
        Opened.ATTRIBUTE,
        new Opened(
            UUID.randomUUID().toString(),
            way,
            Browsers.name(request),
            request.getRemoteAddr(),
            whole));
    keep(new SignedIn(who.id(), who.number(), who.name(), way, strong, null), request, response);
    csrf.saveToken(csrf.generateToken(request), request, response);
    return whole;
  }

  /** Goes on in the same session in the posts of one unit, or in all for null. */
  void act(
      SignedIn who,
      @Nullable Long unitId,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (unitId != null
        && staff.posts(who.staffId()).stream().noneMatch(post -> post.unitId() == unitId)) {
      throw Refusal.invalid("unitId", "session.no-post-there");
    }
    keep(who.in(unitId), request, response);
  }

  private void keep(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }

  /** Ends every session of a person. */
  public void endAll(long staffId) {
    stored.endAll(staff.byId(staffId).orElseThrow(Refusal::notFound).number());
  }

  /** Ends the session of the request when it has lasted as long as a session may. */
  public boolean endIfTooOld(HttpServletRequest request) {
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

  private static Instant opened(long millis) {
    return Instant.ofEpochMilli(millis);
  }
}
