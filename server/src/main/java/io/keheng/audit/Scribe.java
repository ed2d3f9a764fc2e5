package io.keheng.audit;

import io.keheng.auditkey.AuditKeys;
import io.keheng.shared.Actor;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes rows of the trail, marked with the key of the chain, in the running transaction. */
@Component
class Scribe {

  private final EntryRepository repository;
  private final AuditKeys keys;
  private final Origin.Finder origins;
  private final JsonMapper json;
  private final Clock clock;

  Scribe(
      EntryRepository repository,
      AuditKeys keys,
      Origin.Finder origins,
      JsonMapper json,
      Clock clock) {
    this.repository = repository;
    this.keys = keys;
    this.origins = origins;
    this.json = json;
    this.clock = clock;
  }

  /** Writes one row of the acting person. */
  void write(Trace.Subject subject, @Nullable Object before, @Nullable Object after) {
    write(subject, Actor.current(), Trace.Reason.NONE, before, after);
  }

  void write(
      Trace.Subject subject,
      Actor actor,
      Trace.Reason reason,
      @Nullable Object before,
      @Nullable Object after) {
    var trace =
        Trace.of(
            subject, actor, clock.instant(), origins.current(), reason, text(before), text(after));
    repository.insert(marked(trace));
  }

  /** Writes many rows of the acting person at once. */
  <T> void writeAll(
      List<T> things,
      Function<T, Trace.Subject> subject,
      Function<T, @Nullable Object> before,
      Function<T, @Nullable Object> after) {
    writeAll(things, subject, Trace.Reason.NONE, before, after);
  }

  /** Writes many rows of the acting person, all for one reason. */
  <T> void writeAll(
      List<T> things,
      Function<T, Trace.Subject> subject,
      Trace.Reason reason,
      Function<T, @Nullable Object> before,
      Function<T, @Nullable Object> after) {
    var actor = Actor.current();
    var now = clock.instant();
    var origin = origins.current();
    repository.insertAll(
        things.parallelStream()
            .map(
                thing ->
                    marked(
                        Trace.of(
                            subject.apply(thing),
                            actor,
                            now,
                            origin,
                            reason,
                            text(before.apply(thing)),
                            text(after.apply(thing)))))
            .toList());
  }

  private EntryRepository.Marked marked(Trace trace) {
    return new EntryRepository.Marked(trace, keys.current().mark(trace.canonical()));
  }

  private @Nullable String text(@Nullable Object value) {
    return value == null ? null : json.writeValueAsString(value);
  }
}
