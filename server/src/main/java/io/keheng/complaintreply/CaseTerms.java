package io.keheng.complaintreply;

import io.keheng.complaint.Complaint;
import io.keheng.complaintclock.CaseClock;
import io.keheng.complaintclock.ClockViews;
import io.keheng.complaintclock.Clocks;
import io.keheng.complainthandling.Extension;
import io.keheng.complainthandling.Extensions;
import io.keheng.procedure.Act;
import io.keheng.procedure.Procedure;
import io.keheng.procedure.Procedures;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The terms of a case and its days as papers write them. */
@Component
class CaseTerms {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Clocks clocks;
  private final ClockViews views;
  private final Extensions extensions;
  private final Procedures procedures;
  private final Clock clock;

  CaseTerms(
      Clocks clocks, ClockViews views, Extensions extensions, Procedures procedures, Clock clock) {
    this.clocks = clocks;
    this.views = views;
    this.extensions = extensions;
    this.procedures = procedures;
    this.clock = clock;
  }

  /** The term within which the complainant is answered; empty where none runs. */
  Optional<Map<String, Object>> due(Complaint complaint) {
    var answering =
        clocks.of(complaint.id()).stream()
            .filter(CaseClock::running)
            .filter(each -> each.procedure().equals(complaint.procedure()))
            .filter(each -> rule(each).stops().contains(Act.ANSWERED))
            .toList();
    return first(answering.stream().filter(each -> rule(each).extendable()).toList())
        .or(() -> first(answering))
        .map(
            each ->
                Map.of("amount", views.amount(rule(each), each.amount()), "day", lastDay(each)));
  }

  private static Optional<CaseClock> first(List<CaseClock> some) {
    return some.stream().min(Comparator.comparing(CaseClock::dueAt));
  }

  /** The last extension that was approved, with its reason and the day it leads to. */
  Optional<Map<String, Object>> extension(Complaint complaint) {
    return extensions.of(complaint.id()).stream()
        .filter(each -> each.state() == Extension.State.APPROVED)
        .reduce((first, second) -> second)
        .map(
            each -> {
              var facts = new HashMap<String, Object>();
              facts.put("reason", each.reason());
              facts.put("amount", views.amount(each.clock(), each.amount()));
              clocks.of(complaint.id()).stream()
                  .filter(CaseClock::running)
                  .filter(one -> each.clock().equals(one.procedure() + "/" + one.code()))
                  .findFirst()
                  .ifPresent(one -> facts.put("day", lastDay(one)));
              return facts;
            });
  }

  private Procedure.ClockRule rule(CaseClock each) {
    return procedures.byCode(each.procedure()).clock(each.code()).orElseThrow();
  }

  private String lastDay(CaseClock each) {
    return day(each.dueAt().minusMillis(1));
  }

  String today() {
    return day(clock.instant());
  }

  String day(Instant at) {
    return day(LocalDate.ofInstant(at, clock.getZone()));
  }

  String day(LocalDate day) {
    return DAY.format(day);
  }

  String dayOrNothing(@Nullable Instant at) {
    return at == null ? "" : day(at);
  }

  String minute(Instant at) {
    return MINUTE.format(at.atZone(clock.getZone()));
  }
}
