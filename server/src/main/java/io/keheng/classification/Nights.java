package io.keheng.classification;

import io.keheng.classchange.ChangeTerms;
import io.keheng.identity.Scopes;
import io.keheng.ledger.LedgerDays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.stereotype.Service;

/** The classification of every night: when, of which day, and what of a missed one. */
@Service
public class Nights {

  /**
   * @param businessDate the day that the next run takes
   * @param last the latest run of the schedule; null before the first and for who does not see the
   *     whole bank
   */
  record Schedule(@Nullable Instant next, LocalDate businessDate, @Nullable RunView last) {}

  private final Classifications classifications;
  private final RunRepository runs;
  private final RunViews views;
  private final LedgerDays days;
  private final Scopes scopes;
  private final Clock clock;
  private final CronExpression cron = CronExpression.parse(ChangeTerms.read().cron());

  Nights(
      Classifications classifications,
      RunRepository runs,
      RunViews views,
      LedgerDays days,
      Scopes scopes,
      Clock clock) {
    this.classifications = classifications;
    this.runs = runs;
    this.views = views;
    this.days = days;
    this.scopes = scopes;
    this.clock = clock;
  }

  Schedule schedule() {
    var seen = scopes.of(Classifications.READ).wholeBank();
    return new Schedule(
        after(clock.instant()).orElse(null),
        businessDate(),
        runs.lastNight().filter(run -> seen).map(views::view).orElse(null));
  }

  /** Classifies the book as of the business date. */
  public void run() {
    classifications.night(businessDate());
  }

  /** Does the run whose time passed while no server ran; none before the first of the schedule. */
  public boolean catchUp() {
    var missed =
        runs.lastNight()
            .flatMap(last -> after(last.startedAt()))
            .filter(due -> due.isBefore(clock.instant()))
            .isPresent();
    if (missed) {
      run();
    }
    return missed;
  }

  /**
   * The last day of which the files are complete; never before the latest run, for a run of an
   * earlier date would only correct the past.
   */
  private LocalDate businessDate() {
    var complete = days.business();
    return runs.latest().map(RunRow::asOf).filter(complete::isBefore).orElse(complete);
  }

  private Optional<Instant> after(Instant moment) {
    return Optional.ofNullable(cron.next(moment.atZone(clock.getZone())))
        .map(next -> next.toInstant());
  }
}
