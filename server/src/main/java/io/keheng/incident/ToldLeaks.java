package io.keheng.incident;

import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leaks as any member of the staff tells them; he sees his own alone. */
@Service
@Transactional
class ToldLeaks {

  /**
   * What its teller sees of an incident.
   *
   * @param taken whether it was reported to the authority or ended
   */
  record Told(
      long id,
      String number,
      Incident.Kind kind,
      String title,
      String happened,
      Instant foundAt,
      Instant createdAt,
      boolean taken) {

    private static Told of(Incident incident) {
      return new Told(
          incident.id(),
          incident.number(),
          incident.kind(),
          incident.title(),
          incident.happened(),
          incident.foundAt(),
          incident.createdAt(),
          incident.reportedAt() != null || incident.closedAt() != null);
    }
  }

  private final Incidents incidents;
  private final ToldLeakQueries queries;

  ToldLeaks(Incidents incidents, ToldLeakQueries queries) {
    this.incidents = incidents;
    this.queries = queries;
  }

  /** Opens an incident that happened; who may write it goes on with it. */
  @ActsFor("S12-20")
  Told tell(Incident.Kind kind, String title, String happened, Instant foundAt) {
    var me = Actor.current().name();
    var facts = new Incidents.Facts(kind, title, happened, "", foundAt, me);
    return Told.of(incidents.open(facts, false));
  }

  /** What the acting person told, newest first. */
  @Transactional(readOnly = true)
  Page<Told> own(Paging paging) {
    var me = Actor.current().staffId();
    return new Page<>(
        queries.by(me, paging).stream().map(Told::of).toList(),
        queries.countBy(me),
        paging.number(),
        paging.limit());
  }
}
