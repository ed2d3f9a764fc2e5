package io.keheng.complaintafter;

import io.keheng.audit.Changes;
import io.keheng.identity.Scopes;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Refusal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws the cases that are visited, for each unit and week once. Population, seed and generator are
 * kept: whoever doubts a draw makes it again.
 */
@Service
@Transactional
public class VisitDraws {

  private static final String ENTITY = "complaint-visits";
  private static final String APPROVE = "complaint.approve";
  private static final String READ = "complaint.read";

  private final VisitRepository repository;
  private final Scopes scopes;
  private final Changes changes;
  private final Clock clock;
  private final SecureRandom seeds = new SecureRandom();
  private final VisitParameters parameters = VisitParameters.read();

  VisitDraws(VisitRepository repository, Scopes scopes, Changes changes, Clock clock) {
    this.repository = repository;
    this.scopes = scopes;
    this.changes = changes;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  Page<VisitRound> page(Paging paging) {
    var scope = scopes.of(READ);
    return new Page<>(
        repository.page(scope, paging), repository.count(scope), paging.number(), paging.limit());
  }

  @Transactional(readOnly = true)
  VisitRound get(long id) {
    return repository.byId(id, scopes.of(READ)).orElseThrow(Refusal::notFound);
  }

  /** Draws by hand for the week that a day is in, once it is over. */
  long draw(long unitId, LocalDate on) {
    if (!scopes.of(APPROVE).covers(unitId, null)) {
      throw Refusal.invalid("unitId", "complaint.unit");
    }
    var week = monday(on);
    if (LocalDate.now(clock).isBefore(week.plusWeeks(1))) {
      throw Refusal.invalid("on", "complaintafter.week-runs");
    }
    if (repository.closed(unitId, start(week), start(week.plusWeeks(1))).isEmpty()) {
      throw Refusal.conflict("complaintafter.nobody");
    }
    return make(unitId, week).orElseThrow(() -> Refusal.conflict("complaintafter.drawn"));
  }

  /** Draws for the week before a day in every unit that has cases and no draw; tells how many. */
  @ActsFor({"S10-32", "S10-62"})
  public int drawAll(LocalDate day) {
    var week = monday(day).minusWeeks(1);
    var units = repository.undrawn(week, start(week), start(week.plusWeeks(1)));
    units.forEach(unit -> make(unit, week));
    return units.size();
  }

  private Optional<Long> make(long unitId, LocalDate week) {
    var population = repository.closed(unitId, start(week), start(week.plusWeeks(1)));
    var many = parameters.of(population.size());
    var round =
        new VisitRound(
            0,
            unitId,
            week,
            Draw.GENERATOR,
            seeds.nextLong(),
            parameters.percent(),
            parameters.least(),
            population.size(),
            many,
            week.plusWeeks(1).plusDays(parameters.days() - 1L),
            clock.instant(),
            Actor.current().name());
    var drawn = Draw.drawn(population.size(), many, round.generator(), round.seed());
    var made = repository.insert(round);
    made.ifPresent(
        id -> {
          for (var place = 0; place < population.size(); place++) {
            repository.insert(id, place, population.get(place), drawn.contains(place));
          }
          changes.record(
              ENTITY,
              id,
              "drawn",
              null,
              Map.of(
                  "unitId", unitId,
                  "week", week,
                  "seed", round.seed(),
                  "population", population.size(),
                  "drawn", many));
        });
    return made;
  }

  /** Whether seed and population give the draw that is kept. */
  @Transactional(readOnly = true)
  boolean reproduced(VisitRound round) {
    var again = Draw.drawn(round.population(), round.drawn(), round.generator(), round.seed());
    var kept = repository.candidates(round.id());
    return kept.size() == round.population()
        && round.drawn() == Draw.size(round.population(), round.percent(), round.least())
        && kept.stream().allMatch(each -> each.drawn() == again.contains(each.place()));
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toInstant();
  }
}
