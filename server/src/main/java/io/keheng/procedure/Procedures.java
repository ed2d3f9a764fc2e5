package io.keheng.procedure;

import io.keheng.audit.Changes;
import io.keheng.identity.Unit;
import io.keheng.identity.Units;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The procedures that the bank has, and which unit follows which. */
@Service
@Transactional
public class Procedures {

  private static final String ENTITY = "procedure-assignment";

  /**
   * What a case of a unit follows.
   *
   * @param besides procedures whose clocks run beside its own
   */
  public record Followed(Procedure procedure, List<Procedure> besides) {

    /** Its own procedure first. */
    public List<Procedure> all() {
      var all = new ArrayList<Procedure>();
      all.add(procedure);
      all.addAll(besides);
      return all;
    }
  }

  private final AssignmentRepository repository;
  private final Units units;
  private final Changes changes;
  private final ComplaintParameters parameters = ComplaintParameters.read();
  private final Map<String, Procedure> procedures;

  Procedures(AssignmentRepository repository, Units units, Changes changes) {
    this.repository = repository;
    this.units = units;
    this.changes = changes;
    procedures = ProcedureFiles.read();
    Followed known = followed(parameters.procedure(), parameters.besides());
    byCode(parameters.staffProcedure());
    known.all().forEach(Procedure::pattern);
  }

  public Collection<Procedure> all() {
    return procedures.values();
  }

  /** Refuses (404) what is none. */
  public Procedure byCode(String code) {
    return Optional.ofNullable(procedures.get(code)).orElseThrow(Refusal::notFound);
  }

  public ComplaintParameters parameters() {
    return parameters;
  }

  /** What employees' own complaints follow. */
  public Followed ofStaff() {
    return followed(parameters.staffProcedure(), List.of());
  }

  /** What the unit follows, or the nearest above it that says, or the bank. */
  @Transactional(readOnly = true)
  @ActsFor("S10-02")
  public Followed of(long unit) {
    return units.path(unit).reversed().stream()
        .map(Unit::id)
        .map(repository::of)
        .flatMap(Optional::stream)
        .findFirst()
        .map(own -> followed(own.procedure(), own.besides()))
        .orElseGet(() -> followed(parameters.procedure(), parameters.besides()));
  }

  /** A procedure with others beside it, by their codes. */
  public Followed followed(String procedure, List<String> besides) {
    return new Followed(byCode(procedure), besides.stream().map(this::byCode).toList());
  }

  /** What units follow that have their own, by their ids. */
  @Transactional(readOnly = true)
  public Map<Long, Followed> assigned() {
    var found = new LinkedHashMap<Long, Followed>();
    assignments()
        .forEach((unit, own) -> found.put(unit.id(), followed(own.procedure(), own.besides())));
    return found;
  }

  /** The assignments of units that have their own. */
  @Transactional(readOnly = true)
  Map<Unit, Assignment> assignments() {
    var found = new LinkedHashMap<Unit, Assignment>();
    var own = repository.all().stream().collect(Collectors.toMap(Assignment::unitId, each -> each));
    for (var unit : units.all()) {
      Optional.ofNullable(own.get(unit.id())).ifPresent(each -> found.put(unit, each));
    }
    return found;
  }

  /** Lets a unit and those below it follow a procedure; cases that run keep theirs. */
  @ActsFor("S10-02")
  void assign(long unit, String procedure, List<String> besides, long version) {
    if (units.byId(unit).isEmpty()) {
      throw Refusal.notFound();
    }
    if (!procedures.containsKey(procedure)) {
      throw Refusal.invalid("procedure", "procedure.unknown", procedure);
    }
    for (var other : besides) {
      if (!procedures.containsKey(other) || other.equals(procedure)) {
        throw Refusal.invalid("besides", "procedure.unknown", other);
      }
    }
    var before = repository.of(unit).orElse(null);
    var after = new Assignment(unit, procedure, List.copyOf(besides), version);
    if (!repository.save(after)) {
      throw changes.stale(ENTITY, unit, before == null ? after : before);
    }
    changes.record(ENTITY, unit, "assigned", before, after);
  }
}
