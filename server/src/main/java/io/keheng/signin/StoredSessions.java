package io.keheng.signin;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The sessions of a person, on whichever server they were opened. */
@Component
class StoredSessions {

  /**
   * One running session as its owner sees it.
   *
   * @param handle to end it by
   */
  record Own(
      String handle,
      Way way,
      String browser,
      String address,
      Instant since,
      Instant lastSeen,
      boolean here) {}

  private final ObjectProvider<FindByIndexNameSessionRepository<?>> stored;

  StoredSessions(ObjectProvider<FindByIndexNameSessionRepository<?>> stored) {
    this.stored = stored;
  }

  /** Last seen first; those that still owe a second factor are none. */
  List<Own> of(String number, @Nullable String currentId) {
    return running(number)
        .flatMap(session -> own(session, session.getId().equals(currentId)).stream())
        .sorted(Comparator.comparing(Own::lastSeen).reversed())
        .toList();
  }

  /** False when the person has no such session. */
  boolean end(String number, String handle) {
    var found = running(number).filter(session -> handle.equals(handle(session))).toList();
    found.forEach(session -> delete(session.getId()));
    return !found.isEmpty();
  }

  void endAll(String number) {
    running(number).forEach(session -> delete(session.getId()));
  }

  void endOthers(String number, @Nullable String currentId) {
    running(number)
        .filter(session -> !session.getId().equals(currentId))
        .forEach(session -> delete(session.getId()));
  }

  /** Ends the oldest ones until one more is at most this many. */
  void makeRoom(String number, int most) {
    var whole =
        running(number)
            .filter(session -> own(session, false).isPresent())
            .sorted(Comparator.comparing(Session::getCreationTime))
            .toList();
    whole.stream()
        .limit(Math.max(0, whole.size() - most + 1))
        .forEach(session -> delete(session.getId()));
  }

  private Stream<Session> running(String number) {
    return stored.stream()
        .flatMap(sessions -> sessions.findByPrincipalName(number).values().stream())
        .map(Session.class::cast)
        .filter(session -> !session.isExpired());
  }

  private void delete(String id) {
    stored.ifAvailable(sessions -> sessions.deleteById(id));
  }

  private static Optional<Own> own(Session session, boolean here) {
    var opened = session.<Opened>getAttribute(Opened.ATTRIBUTE);
    return Optional.ofNullable(opened)
        .filter(Opened::whole)
        .map(
            held ->
                new Own(
                    held.handle(),
                    held.way(),
                    held.browser(),
                    held.address(),
                    session.getCreationTime(),
                    session.getLastAccessedTime(),
                    here));
  }

  private static String handle(Session session) {
    return Objects.requireNonNullElse(
        Optional.ofNullable(session.<Opened>getAttribute(Opened.ATTRIBUTE))
            .map(Opened::handle)
            .orElse(null),
        "");
  }
}
