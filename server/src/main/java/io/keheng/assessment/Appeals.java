package io.keheng.assessment;

import io.keheng.assessment.AppealRepository.Appeal;
import io.keheng.audit.Changes;
import io.keheng.identity.DataScope;
import io.keheng.identity.Scopes;
import io.keheng.shared.Actor;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Parameters;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Appeals of the staff against entries of their own: within a term, once, decided by another person
 * than who posted. One that is upheld undoes the entry.
 */
@Service
@Transactional
class Appeals {

  private static final String ENTITY = "point-appeal";

  /** An appeal beside the entry it is against. */
  record Against(Appeal appeal, PointEntry entry) {}

  private final int days = Parameters.read("assessment", "appeal-days").asInt();
  private final AppealRepository repository;
  private final PointRepository entries;
  private final ServicePoints points;
  private final Scopes scopes;
  private final PointNews news;
  private final Changes changes;
  private final Clock clock;

  Appeals(
      AppealRepository repository,
      PointRepository entries,
      ServicePoints points,
      Scopes scopes,
      PointNews news,
      Changes changes,
      Clock clock) {
    this.repository = repository;
    this.entries = entries;
    this.points = points;
    this.scopes = scopes;
    this.news = news;
    this.changes = changes;
    this.clock = clock;
  }

  /** The last day on which an entry may be appealed against. */
  LocalDate until(PointEntry entry) {
    return LocalDate.ofInstant(entry.postedAt(), clock.getZone()).plusDays(days);
  }

  /** Whether its subject may appeal against an entry today, were there no appeal yet. */
  boolean possible(PointEntry entry) {
    return entry.points() < 0
        && entry.reverses() == null
        && entry.reversedBy() == null
        && !LocalDate.now(clock).isAfter(until(entry));
  }

  /** The acting person appeals against a fault that was posted of him. */
  void ask(long entryId, String reason) {
    var me = Actor.current();
    var entry =
        entries
            .byId(entryId, DataScope.EVERYTHING)
            .filter(each -> each.isAbout(me.staffId()))
            .orElseThrow(Refusal::notFound);
    if (!possible(entry)) {
      throw Refusal.conflict("assessment.no-appeal", until(entry));
    }
    if (!repository.insert(entryId, reason, clock.instant(), me)) {
      throw Refusal.conflict("assessment.appealed-before");
    }
    changes.record(ENTITY, entryId, "asked", null, Map.of("reason", reason));
    news.appealed(entry);
  }

  /** Upholds an appeal, which undoes the entry, or rejects it; with a reason either way. */
  void decide(long id, boolean upheld, String answer) {
    var appeal =
        repository.held(id, scopes.of(ServicePoints.DECIDE)).orElseThrow(Refusal::notFound);
    if (appeal.state() != AppealRepository.State.OPEN) {
      throw Refusal.conflict("assessment.answered");
    }
    var entry = entries.byId(appeal.entryId(), DataScope.EVERYTHING).orElseThrow();
    points.mayDecide(entry);
    repository.answered(id, upheld, answer, clock.instant(), Actor.current());
    if (upheld && entry.reversedBy() == null) {
      points.undo(entry, answer);
    }
    var after = Map.of("upheld", upheld, "answer", answer);
    changes.record(ENTITY, entry.id(), "decided", Map.of(), after);
    news.decided(entry, upheld);
  }

  @Transactional(readOnly = true)
  Page<Against> page(AppealRepository.@Nullable State state, Paging paging) {
    var scope = scopes.of(ServicePoints.DECIDE);
    var appeals = repository.page(state, scope, paging);
    return new Page<>(
        appeals.stream()
            .map(
                each ->
                    new Against(
                        each, entries.byId(each.entryId(), DataScope.EVERYTHING).orElseThrow()))
            .toList(),
        repository.count(state, scope),
        paging.number(),
        paging.limit());
  }

  /** The appeals against some entries, by entry. */
  @Transactional(readOnly = true)
  Map<Long, Appeal> of(Collection<Long> entryIds) {
    return repository.of(entryIds);
  }
}
