package io.keheng.incident;

import io.keheng.audit.Changes;
import io.keheng.identity.StaffDirectory;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Incidents of customer information, from finding to lessons. */
@Service
@Transactional
class Incidents {

  static final String WRITE = "incident.write";
  private static final String ENTITY = "incident";

  /** What is known of an incident. */
  record Facts(
      Incident.Kind kind,
      String title,
      String happened,
      String measures,
      Instant foundAt,
      String foundBy) {}

  private final IncidentRepository repository;
  private final AffectedRepository touched;
  private final Affected affected;
  private final Changes changes;
  private final IncidentNews news;
  private final StaffDirectory staff;
  private final Clock clock;

  Incidents(
      IncidentRepository repository,
      AffectedRepository touched,
      Affected affected,
      Changes changes,
      IncidentNews news,
      StaffDirectory staff,
      Clock clock) {
    this.repository = repository;
    this.touched = touched;
    this.affected = affected;
    this.changes = changes;
    this.news = news;
    this.staff = staff;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  Incident get(long id) {
    return repository.byId(id).orElseThrow(Refusal::notFound);
  }

  /** Opens it and puts the report on the list of everybody who may write it. */
  @ActsFor("S12-20")
  Incident open(Facts facts, boolean drill) {
    check(facts);
    var incident = get(repository.insert(facts, drill, Actor.current(), clock.instant()));
    news.opened(incident);
    return done(incident, null, Step.Kind.OPENED, Map.of());
  }

  Incident change(long id, Facts facts, int version) {
    var before = opened(id);
    check(facts);
    if (!repository.update(id, facts, version)) {
      throw changes.stale(ENTITY, id, before);
    }
    return done(get(id), before, Step.Kind.CHANGED, Map.of());
  }

  /** Computes whom it touched from the audit trail; a new search replaces who was not yet told. */
  @ActsFor("S12-20")
  AffectedRepository.Count search(long id, Affected.Search search, Map<String, String> told) {
    var incident = opened(id);
    if (!search.from().isBefore(search.until())) {
      throw Refusal.invalid("until", "incident.until");
    }
    touched.replace(id, affected.find(search));
    done(incident, incident, Step.Kind.SEARCHED, told);
    return touched.count(id);
  }

  /** Records the report to the authority, with the contents that PIPL 57 asks for. */
  @ActsFor("S12-20")
  Incident report(long id, Instant at, Map<String, String> contents) {
    var before = opened(id);
    if (before.reportedAt() != null) {
      throw Refusal.conflict("incident.reported");
    }
    if (at.isBefore(before.foundAt()) || at.isAfter(clock.instant())) {
      throw Refusal.invalid("at", "incident.at");
    }
    repository.reported(id, at);
    news.reported(id);
    return done(get(id), before, Step.Kind.REPORTED, contents);
  }

  /** Records that everybody touched, and not yet told, was told by this text. */
  AffectedRepository.Count notify(long id, Map<String, String> notice) {
    var incident = opened(id);
    var told = touched.notified(id, clock.instant());
    if (told == 0) {
      throw Refusal.conflict("incident.nobody");
    }
    var details = new TreeMap<>(notice);
    details.put("count", Integer.toString(told));
    done(incident, incident, Step.Kind.NOTIFIED, details);
    return touched.count(id);
  }

  /** Records a case against who is responsible, whoever it was. */
  @ActsFor("S31-11")
  void accuse(long id, String staffNo, String conduct, String consequence) {
    var incident = opened(id);
    var person =
        staff
            .byNumber(staffNo)
            .orElseThrow(() -> Refusal.invalid("staffNo", "incident.staff-unknown"));
    var details =
        Map.of(
            "person", person.number() + " " + person.name(),
            "conduct", conduct,
            "consequence", consequence);
    done(incident, incident, Step.Kind.CASE, details);
  }

  /**
   * Ends it with what was learned.
   *
   * @throws Refusal 409 while a report, a measure or a notice is owed
   */
  @ActsFor("S12-20")
  Incident close(long id, String lessons) {
    var before = opened(id);
    var count = touched.count(id);
    if (before.reportedAt() == null
        || before.measures().isBlank()
        || count.notified() < count.touched()) {
      throw Refusal.conflict("incident.owed");
    }
    repository.closed(id, clock.instant());
    return done(get(id), before, Step.Kind.CLOSED, Map.of("lessons", lessons));
  }

  /** An incident that goes on, for the acting person alone until the transaction ends. */
  private Incident opened(long id) {
    repository.lock(id);
    var incident = get(id);
    if (incident.closedAt() != null) {
      throw Refusal.conflict("incident.closed");
    }
    return incident;
  }

  private void check(Facts facts) {
    if (facts.foundAt().isAfter(clock.instant())) {
      throw Refusal.invalid("foundAt", "incident.at");
    }
  }

  private Incident done(
      Incident after, @Nullable Incident before, Step.Kind kind, Map<String, String> details) {
    repository.step(after.id(), kind, clock.instant(), Actor.current(), details);
    changes.record(ENTITY, after.id(), kind.name().toLowerCase(Locale.ROOT), before, after);
    return after;
  }
}
