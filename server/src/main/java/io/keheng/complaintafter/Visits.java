package io.keheng.complaintafter;

import io.keheng.complaint.CaseActed;
import io.keheng.complaint.CaseActs;
import io.keheng.complaintclock.ClockViews;
import io.keheng.identity.Scopes;
import io.keheng.identity.Units;
import io.keheng.notification.Arg;
import io.keheng.notification.MessageKind;
import io.keheng.notification.Notifications;
import io.keheng.notification.Recipients;
import io.keheng.procedure.Act;
import io.keheng.procedure.Procedures;
import io.keheng.protection.ProtectedText;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Return visits 回访 that are due, and what becomes of them. */
@Service
@Transactional
public class Visits {

  /**
   * @param ground why it is visited: drawn, or by which term of its procedure
   */
  record Line(
      long caseId,
      long version,
      String number,
      String procedureLabel,
      String stageLabel,
      @Nullable String complainant,
      @Nullable ProtectedText phone,
      @Nullable Long customerId,
      @Nullable String unitName,
      String owner,
      boolean drawn,
      String ground,
      LocalDate dueOn,
      boolean late) {}

  private final VisitRepository repository;
  private final VisitQueries queries;
  private final CaseActs acts;
  private final Procedures procedures;
  private final Notifications notifications;
  private final Scopes scopes;
  private final Units units;
  private final Texts texts;
  private final Clock clock;

  Visits(
      VisitRepository repository,
      VisitQueries queries,
      CaseActs acts,
      Procedures procedures,
      Notifications notifications,
      Scopes scopes,
      Units units,
      Texts texts,
      Clock clock) {
    this.repository = repository;
    this.queries = queries;
    this.acts = acts;
    this.procedures = procedures;
    this.notifications = notifications;
    this.scopes = scopes;
    this.units = units;
    this.texts = texts;
    this.clock = clock;
  }

  /** The visits to be made, those first that are due first. */
  @Transactional(readOnly = true)
  @ActsFor({"S10-32", "S10-62", "S10-96"})
  Page<Line> page(@Nullable Long unit, @Nullable Boolean late, Paging paging) {
    var scope = scopes.of("complaint.read");
    var asked = new VisitQueries.Asked(unit, late, LocalDate.now(clock));
    var names = units.names();
    return new Page<>(
        queries.page(asked, clocks(), clock.getZone(), scope, paging).stream()
            .map(row -> line(row, names.get(row.unitId()), asked.today()))
            .toList(),
        queries.count(asked, clocks(), clock.getZone(), scope),
        paging.number(),
        paging.limit());
  }

  private Line line(VisitQueries.Row row, @Nullable String unit, LocalDate today) {
    var ground = ClockViews.label(procedures, row.clock());
    return new Line(
        row.caseId(),
        row.version(),
        row.number(),
        procedures.byCode(row.procedure()).label(),
        texts.text("complaint.stage." + row.stage()),
        row.complainant(),
        row.phone(),
        row.customerId(),
        unit,
        row.owner(),
        row.drawn(),
        ground == null ? texts.text("complaintafter.ground.drawn") : ground,
        row.dueOn(),
        row.dueOn().isBefore(today));
  }

  /** The terms of all procedures that a visit ends. */
  private List<String> clocks() {
    return procedures.all().stream()
        .flatMap(
            procedure ->
                procedure.clocks().stream()
                    .filter(rule -> rule.stops().contains(Act.VISITED))
                    .map(rule -> procedure.code() + "/" + rule.code()))
        .toList();
  }

  /** A visit that was made is no longer due, nor one of a case that is handled anew. */
  @EventListener
  void follow(CaseActed acted) {
    switch (acted.act()) {
      case VISITED -> repository.visited(acted.caseId(), clock.instant());
      case REOPENED -> repository.dropped(acted.caseId(), clock.instant());
      default -> {
        // Nothing else touches a visit.
      }
    }
  }

  /** Tells of drawn visits that were not made in time, of each once; tells how many. */
  @ActsFor("S10-62")
  public int warn() {
    var overdue = repository.overdue(LocalDate.now(clock), clock.instant());
    for (var each : overdue) {
      var complaint = acts.seen("complaint.handle", each.caseId());
      notifications.tell(
          Recipients.all(
                  List.of(
                      Recipients.person(complaint.ownerId()),
                      Recipients.permitted("complaint.approve", complaint.unitId())))
              .seeing("complaint.read", complaint.unitId(), complaint.ownerId()),
          MessageKind.ALERT,
          "complaintafter.visit-late",
          List.of(Arg.text(complaint.number()), Arg.day(each.dueOn())),
          "/complaint-visits?late=true",
          "complaint-visit-%d-%d".formatted(each.roundId(), each.caseId()));
    }
    return overdue.size();
  }
}
