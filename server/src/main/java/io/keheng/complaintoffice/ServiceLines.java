package io.keheng.complaintoffice;

import io.keheng.audit.Changes;
import io.keheng.identity.Scopes;
import io.keheng.identity.Unit;
import io.keheng.identity.Units;
import io.keheng.procedure.OfficeRules;
import io.keheng.procedure.Procedure;
import io.keheng.procedure.Procedures;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The telephones for complaints, and which of them the public is shown. */
@Service
@Transactional
public class ServiceLines {

  private static final String ENTITY = "complaint-line";

  private final LineRepository repository;
  private final Procedures procedures;
  private final Units units;
  private final Scopes scopes;
  private final Changes changes;
  private final Clock clock;

  ServiceLines(
      LineRepository repository,
      Procedures procedures,
      Units units,
      Scopes scopes,
      Changes changes,
      Clock clock) {
    this.repository = repository;
    this.procedures = procedures;
    this.units = units;
    this.scopes = scopes;
    this.changes = changes;
    this.clock = clock;
  }

  /** What the public is shown: the lines of a unit and of those above it, nearest first. */
  @Transactional(readOnly = true)
  @ActsFor({"S10-07", "S10-34"})
  public List<ServiceLine> published(long unit) {
    var path = units.path(unit).reversed().stream().map(Unit::id).toList();
    var found = repository.of(path).stream().filter(ServiceLine::published).toList();
    return path.stream()
        .flatMap(each -> found.stream().filter(line -> line.unitId() == each))
        .toList();
  }

  /** The published telephones of units, by unit. */
  @Transactional(readOnly = true)
  public Map<Long, List<String>> telephones(Collection<Long> of) {
    return repository.of(List.copyOf(of)).stream()
        .filter(ServiceLine::published)
        .collect(
            Collectors.groupingBy(
                ServiceLine::unitId,
                Collectors.mapping(ServiceLine::telephone, Collectors.toList())));
  }

  /** The lines of a unit and of those above it, published or not. */
  @Transactional(readOnly = true)
  List<ServiceLine> of(long unit) {
    return repository.of(units.path(unit).stream().map(Unit::id).toList());
  }

  /** Keeps a line; one that is joined to the service hotline says by what prompt (S10-07). */
  @ActsFor("S10-07")
  long keep(ServiceLine line) {
    if (units.byId(line.unitId()).isEmpty() || !mine(line.unitId())) {
      throw Refusal.notFound();
    }
    if (line.joined() && line.prompt() == null) {
      throw Refusal.invalid("prompt", "complaintoffice.prompt");
    }
    if ((line.opens() == null) != (line.closes() == null)
        || (line.opens() != null && !line.opens().isBefore(line.closes()))) {
      throw Refusal.invalid("closes", "complaintoffice.hours");
    }
    if (line.id() == 0) {
      var id = repository.insert(line);
      changes.record(ENTITY, id, "entered", null, line);
      return id;
    }
    var before = found(line.id());
    if (!repository.update(line)) {
      throw changes.stale(ENTITY, line.id(), before);
    }
    changes.record(ENTITY, line.id(), "changed", before, line);
    return line.id();
  }

  /** Shows a line to the public; refuses (409) hours that the procedure of the unit forbids. */
  @ActsFor("S10-34")
  void publish(long id, long version) {
    var line = found(id);
    if (!line.joined() && !line.dayAndNight() && dayAndNight(line.unitId())) {
      throw Refusal.conflict("complaintoffice.day-and-night");
    }
    if (line.version() != version
        || !repository.publish(line, clock.instant(), Actor.current().name())) {
      throw changes.stale(ENTITY, id, line);
    }
    changes.record(ENTITY, id, "published", line, found(id));
  }

  void withdraw(long id, long version) {
    var line = found(id);
    if (line.version() != version || !repository.publish(line, null, null)) {
      throw changes.stale(ENTITY, id, line);
    }
    changes.record(ENTITY, id, "withdrawn", line, found(id));
  }

  private boolean dayAndNight(long unit) {
    return hotlines(procedures.of(unit)).anyMatch(OfficeRules.Hotline::dayAndNight);
  }

  /** What the procedures that a unit follows ask of its line. */
  static Stream<OfficeRules.Hotline> hotlines(Procedures.Followed followed) {
    return followed.all().stream()
        .map(Procedure::office)
        .filter(Objects::nonNull)
        .map(OfficeRules::hotline)
        .filter(Objects::nonNull);
  }

  private ServiceLine found(long id) {
    return repository.byId(id).filter(line -> mine(line.unitId())).orElseThrow(Refusal::notFound);
  }

  private boolean mine(long unit) {
    return scopes.of(Posts.SETUP).covers(unit, null);
  }
}
