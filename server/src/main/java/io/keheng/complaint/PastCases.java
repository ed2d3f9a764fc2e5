package io.keheng.complaint;

import io.keheng.audit.Changes;
import io.keheng.complaintclock.CaseClock;
import io.keheng.complaintclock.Clocks;
import io.keheng.complaintclock.Happened;
import io.keheng.procedure.Act;
import io.keheng.procedure.Procedures;
import io.keheng.procedure.Stage;
import io.keheng.shared.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes complaints of the past, many at once: their acts are written with their own days and their
 * clocks counted from them. Nobody is told of what lapsed before they came.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PastCases {

  /** How a case that comes stands to those there are. */
  public enum Standing {
    NEW,
    /** The same case came before. */
    KNOWN,
    /** Another one has its number, or it came before and is told otherwise now. */
    TOLD_OTHERWISE
  }

  private record Taken(
      long id, PastCase told, List<PastCaseRepository.ActRow> acts, List<CaseClock> clocks) {}

  private final PastCaseRepository repository;
  private final ComplaintRepository rows;
  private final Complaints complaints;
  private final Procedures procedures;
  private final Clocks clocks;
  private final Changes changes;
  private final java.time.Clock clock;

  PastCases(
      PastCaseRepository repository,
      ComplaintRepository rows,
      Complaints complaints,
      Procedures procedures,
      Clocks clocks,
      Changes changes,
      java.time.Clock clock) {
    this.repository = repository;
    this.rows = rows;
    this.complaints = complaints;
    this.procedures = procedures;
    this.clocks = clocks;
    this.changes = changes;
    this.clock = clock;
  }

  /** How cases stand, in their order. */
  public List<Standing> standing(String origin, List<PastCase> cases) {
    var known = repository.known(cases.stream().map(PastCase::number).toList());
    return cases.stream().map(each -> standing(origin, each, known.get(each.number()))).toList();
  }

  private static Standing standing(
      String origin, PastCase told, PastCaseRepository.@Nullable Known known) {
    if (known == null) {
      return Standing.NEW;
    }
    var same = origin.equals(known.origin()) && told.mark().equals(known.originMark());
    return same ? Standing.KNOWN : Standing.TOLD_OTHERWISE;
  }

  /**
   * Takes new cases.
   *
   * @param origin the template that they came by
   * @param undated what is noted of an answer whose day nobody told
   */
  public void take(
      String origin, Procedures.Followed followed, List<PastCase> cases, String undated) {
    if (cases.isEmpty()) {
      return;
    }
    var actor = Actor.current();
    var besides = followed.besides().stream().map(each -> each.code()).toList();
    var ids = repository.ids(cases.size());
    var taken = new ArrayList<Taken>();
    for (var i = 0; i < cases.size(); i++) {
      taken.add(taken(ids.get(i), cases.get(i), followed, undated));
    }
    repository.insert(
        taken.stream().map(each -> row(each, followed)).toList(),
        origin,
        followed.procedure().code(),
        besides,
        actor);
    repository.insertActs(taken.stream().flatMap(each -> each.acts().stream()).toList(), actor);
    clocks.keepPast(taken.stream().flatMap(each -> each.clocks().stream()).toList());
    rows.due(ids);
    changes.recordAll(
        CaseActs.ENTITY,
        taken.stream()
            .map(
                each ->
                    new Changes.Entry(
                        each.id(),
                        "IMPORTED",
                        null,
                        Map.of("number", each.told().number(), "origin", origin)))
            .toList());
  }

  private Taken taken(long id, PastCase told, Procedures.Followed followed, String undated) {
    var watched = new Clocks.Watched(id, told.unitId(), told.channel(), null, followed);
    var acts = new ArrayList<PastCaseRepository.ActRow>();
    var history = new ArrayList<Happened>();
    add(acts, history, id, Act.LODGED, told.lodgedAt(), null);
    if (told.acceptedAt() != null) {
      add(acts, history, id, Act.ACCEPTED, told.acceptedAt(), null);
    }
    if (told.answered()) {
      var day = told.answeredAt() == null ? told.closedAt() : told.answeredAt();
      var at = day == null ? presumed(told, clocks.counted(watched, history)) : day;
      add(acts, history, id, Act.ANSWERED, at, day == null ? undated : null);
    }
    if (told.closed()) {
      var last = Objects.requireNonNullElse(told.closedAt(), history.getLast().at());
      add(acts, history, id, Act.CLOSED, last, told.closedAt() == null ? undated : null);
    }
    return new Taken(id, told, acts, clocks.counted(watched, history));
  }

  private static void add(
      List<PastCaseRepository.ActRow> acts,
      List<Happened> history,
      long id,
      Act act,
      Instant at,
      @Nullable String note) {
    var row = new PastCaseRepository.ActRow(acts.size(), id, act.name(), at.toString(), note);
    acts.add(row);
    history.add(Happened.of(act, at));
  }

  /**
   * An answer without a day stands where what is said of it holds: at once if it was in time, at
   * the end of the term if it was not.
   */
  private static Instant presumed(PastCase told, List<CaseClock> clocks) {
    var sent = Objects.requireNonNullElse(told.acceptedAt(), told.lodgedAt());
    return Boolean.FALSE.equals(told.timely())
        ? clocks.stream().map(CaseClock::dueAt).max(Instant::compareTo).orElse(sent)
        : sent;
  }

  private PastCaseRepository.Row row(Taken taken, Procedures.Followed followed) {
    var told = taken.told();
    var lodged = LocalDate.ofInstant(told.lodgedAt(), clock.getZone());
    return new PastCaseRepository.Row(
        taken.id(),
        told.number(),
        stage(told).name(),
        told.channel().name(),
        complaints.severity(1, told.channel(), false, null, lodged).name(),
        told.content(),
        told.unitId(),
        told.lodgedAt().toString(),
        told.result(),
        text(told.closedAt()),
        text(clocks.late(followed, taken.clocks()).orElse(null)),
        told.product(),
        told.issue(),
        told.response(),
        told.timely(),
        told.mark());
  }

  private static Stage stage(PastCase told) {
    if (told.closed()) {
      return Stage.CLOSED;
    }
    if (told.answered()) {
      return Stage.ANSWERED;
    }
    return told.acceptedAt() == null ? Stage.REGISTERED : Stage.ACCEPTED;
  }

  private static @Nullable String text(@Nullable Instant at) {
    return at == null ? null : at.toString();
  }
}
