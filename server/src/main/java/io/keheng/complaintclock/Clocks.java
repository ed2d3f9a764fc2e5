package io.keheng.complaintclock;

import io.keheng.procedure.Act;
import io.keheng.procedure.Channel;
import io.keheng.procedure.Procedure;
import io.keheng.procedure.Procedures.Followed;
import io.keheng.shared.ActsFor;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clocks of cases. They are counted anew from the acts of the case after each of them, so what
 * is kept is always what the acts and the tables give.
 */
@Service
@Transactional
public class Clocks {

  /**
   * What clocks must know of a case.
   *
   * @param unitId whose service hours count
   */
  public record Watched(
      long caseId, long unitId, Channel channel, @Nullable String caseClass, Followed followed) {}

  /** How many running clocks of a kind have lapsed. */
  public record Late(String procedure, String code, long number) {}

  private final ClockRepository repository;
  private final Terms terms;
  private final DueCount due;
  private final Clock clock;

  Clocks(ClockRepository repository, Terms terms, DueCount due, Clock clock) {
    this.repository = repository;
    this.terms = terms;
    this.due = due;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public List<CaseClock> of(long caseId) {
    return repository.of(caseId);
  }

  /** The cases with a running clock that counts days between two, both included. */
  @Transactional(readOnly = true)
  public List<Long> casesThrough(LocalDate first, LocalDate last) {
    return repository.casesThrough(
        first.atStartOfDay(clock.getZone()).toInstant(),
        last.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
  }

  /** Removes the clocks of a case that is no longer kept. */
  public void remove(long caseId) {
    repository.of(caseId).forEach(each -> repository.remove(each.id()));
  }

  /** The kinds of running clocks that have lapsed. */
  @Transactional(readOnly = true)
  public List<Late> late() {
    return repository.late(clock.instant());
  }

  /**
   * Starts, stops and moves the clocks of a case as its acts give them, oldest act first; gives
   * them as they stand.
   */
  @ActsFor({"S10-10", "S10-11", "S10-56", "S10-58", "S10-59", "S10-60"})
  public List<CaseClock> count(Watched watched, List<Happened> history) {
    var counted = counted(watched, history);
    counted.forEach(repository::save);
    var kept = counted.stream().map(Clocks::key).collect(Collectors.toSet());
    repository.of(watched.caseId()).stream()
        .filter(each -> !kept.contains(key(each)))
        .forEach(each -> repository.remove(each.id()));
    return counted;
  }

  /** The clocks that acts give, oldest act first, without keeping them. */
  @Transactional(readOnly = true)
  public List<CaseClock> counted(Watched watched, List<Happened> history) {
    return spans(watched, history).stream()
        .flatMap(span -> counted(watched, span).stream())
        .toList();
  }

  /** Keeps the clocks of cases that came from elsewhere; nobody is told of what lapsed before. */
  public void keepPast(List<CaseClock> counted) {
    repository.insert(counted, clock.instant());
  }

  /** From when the answer is late, or will be; empty where every term of it was kept. */
  public Optional<Instant> late(Followed followed, List<CaseClock> counted) {
    return counted.stream()
        .filter(each -> ofAnswer(followed, each) && each.resting() == null)
        .filter(each -> each.stoppedAt() == null || !each.stoppedAt().isBefore(each.dueAt()))
        .map(CaseClock::dueAt)
        .min(Instant::compareTo);
  }

  private static boolean ofAnswer(Followed followed, CaseClock counted) {
    return followed.all().stream()
        .filter(procedure -> procedure.code().equals(counted.procedure()))
        .flatMap(procedure -> procedure.clock(counted.code()).stream())
        .anyMatch(rule -> rule.stops().contains(Act.ANSWERED));
  }

  /** Running clocks to warn of, each given to one caller. */
  public List<CaseClock> warn(int most) {
    var now = clock.instant();
    return repository.toWarn(now, most).stream()
        .filter(each -> repository.warned(each.id(), now))
        .toList();
  }

  /** Running clocks that have lapsed, each given to one caller. */
  @ActsFor({"S10-63", "S10-66", "S10-68"})
  public List<CaseClock> lapse(int most) {
    var now = clock.instant();
    return repository.toLapse(now, most).stream()
        .filter(each -> repository.lapsed(each.id(), now))
        .toList();
  }

  private static List<Span> spans(Watched watched, List<Happened> history) {
    var spans = new ArrayList<Span>();
    for (Procedure procedure : watched.followed().all()) {
      for (var rule : procedure.clocks()) {
        if (rule.concerns(watched.caseClass(), watched.channel())) {
          spans.addAll(Span.replay(procedure, rule, history));
        }
      }
    }
    return spans;
  }

  private Optional<CaseClock> counted(Watched watched, Span span) {
    var rule = span.rule();
    var day = span.startedAt().atZone(clock.getZone()).toLocalDate();
    return terms
        .decision(span.procedure(), rule, Terms.Point.TERM, day)
        .map(
            decision -> {
              var term = Integer.parseInt(decision.outcome());
              var amount = span.amount() == null ? term : span.amount();
              var paused =
                  span.pauses().stream()
                      .mapToInt(pause -> due.paused(rule.unit(), pause, clock.instant()))
                      .sum();
              var at = at(watched, span, amount + paused);
              var warn =
                  terms.amount(span.procedure(), rule, Terms.Point.WARNING, day).stream()
                      .mapToObj(before -> at(watched, span, Math.max(0, amount + paused - before)))
                      .findFirst();
              return new CaseClock(
                  0,
                  watched.caseId(),
                  span.procedure().code(),
                  rule.code(),
                  amount,
                  paused,
                  span.startAct(),
                  span.startedAt(),
                  at.at(),
                  warn.map(DueCount.Due::at).orElse(null),
                  at.provisional(),
                  resting(span),
                  span.stopAct(),
                  span.stoppedAt(),
                  null,
                  null,
                  decision.release().id(),
                  decision.rows().getFirst());
            });
  }

  private DueCount.Due at(Watched watched, Span span, int amount) {
    var rule = span.rule();
    return due.due(rule.unit(), rule.rolls(), span.startedAt(), amount, watched.unitId());
  }

  private static @Nullable Instant resting(Span span) {
    var pauses = span.pauses();
    return pauses.isEmpty() || pauses.getLast().until() != null ? null : pauses.getLast().from();
  }

  private static String key(CaseClock clock) {
    return clock.procedure() + "/" + clock.code() + "@" + clock.startedAt();
  }
}
