package io.keheng.rights;

import io.keheng.calendar.Deadlines;
import io.keheng.identity.Scopes;
import io.keheng.identity.Unit;
import io.keheng.identity.Units;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Texts;
import io.keheng.shared.Why;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requests of persons as the screens show them. */
@Service
@Transactional(readOnly = true)
class RightsViews {

  record Choice(String code, String label, @Nullable String law) {}

  record Terms(int days, int password, String law, List<Choice> kinds, List<Choice> means) {}

  /**
   * @param left days until it is due, negative after; null once it is answered
   */
  record Line(
      RightsRequest request,
      @Nullable String unitName,
      String kindLabel,
      String stateLabel,
      @Nullable Long left) {}

  /**
   * @param grounds on which it may be refused
   * @param copy whether the information may be taken out now
   * @param why how the day it is due was counted
   */
  record Detail(
      Line line,
      String law,
      @Nullable String meansLabel,
      @Nullable String groundLabel,
      @Nullable String groundLaw,
      List<Choice> grounds,
      boolean copy,
      Why why) {}

  private final Rights rights;
  private final RightsQueries queries;
  private final Deadlines deadlines;
  private final Units units;
  private final Scopes scopes;
  private final Texts texts;
  private final Clock clock;

  RightsViews(
      Rights rights,
      RightsQueries queries,
      Deadlines deadlines,
      Units units,
      Scopes scopes,
      Texts texts,
      Clock clock) {
    this.rights = rights;
    this.queries = queries;
    this.deadlines = deadlines;
    this.units = units;
    this.scopes = scopes;
    this.texts = texts;
    this.clock = clock;
  }

  Terms terms() {
    var terms = rights.terms();
    return new Terms(
        terms.days(),
        terms.password(),
        terms.law().text(),
        terms.kinds().stream()
            .map(
                kind ->
                    new Choice(
                        kind.code().name(),
                        texts.text("rights.kind." + kind.code()),
                        kind.law().text()))
            .toList(),
        List.of(RightsRequest.Means.values()).stream()
            .map(means -> new Choice(means.name(), texts.text("rights.means." + means), null))
            .toList());
  }

  Page<Line> page(RightsQueries.Filter filter, Paging paging) {
    var scope = scopes.of("rights.read");
    var today = LocalDate.now(clock);
    return new Page<>(
        queries.page(filter, scope, today, paging).stream().map(this::line).toList(),
        queries.count(filter, scope, today),
        paging.number(),
        paging.limit());
  }

  private Line line(RightsRequest request) {
    var open = request.state() != RightsRequest.State.ANSWERED;
    return new Line(
        request,
        units.byId(request.unitId()).map(Unit::name).orElse(null),
        texts.text("rights.kind." + request.kind()),
        texts.text("rights.state." + request.state()),
        open ? ChronoUnit.DAYS.between(LocalDate.now(clock), request.dueOn()) : null);
  }

  Detail detail(long id) {
    var request = rights.get(id);
    var terms = rights.terms();
    var ground = request.ground() == null ? null : terms.ground(request.ground()).orElse(null);
    var means = request.identityMeans();
    var kind = terms.kind(request.kind());
    return new Detail(
        line(request),
        kind.law().text(),
        means == null ? null : texts.text("rights.means." + means),
        ground == null ? null : ground.label(),
        ground == null ? null : ground.law().text(),
        terms.grounds(request.kind()).stream()
            .map(each -> new Choice(each.code(), each.label(), each.law().text()))
            .toList(),
        Boolean.TRUE.equals(request.granted()) && kind.copy(),
        why(request));
  }

  private Why why(RightsRequest request) {
    var why = deadlines.naturalDays(request.receivedOn(), request.days(), false).why();
    var terms = rights.terms();
    return new Why(
        why.subject(),
        why.facts(),
        null,
        List.of(new Why.Article("S29-03", terms.says().text(), terms.law().text())),
        why.missing(),
        why.days(),
        why.history());
  }
}
