package io.keheng.complaintoffice;

import io.keheng.audit.Changes;
import io.keheng.identity.Scopes;
import io.keheng.identity.StaffDirectory;
import io.keheng.identity.StaffName;
import io.keheng.identity.StaffReach;
import io.keheng.identity.Units;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proofs of the education of staff: who may be given cases, who knows of consumer rights. */
@Service
@Transactional
public class Trainings {

  /**
   * How many people of a unit and those below it have a valid proof.
   *
   * @param people in service there
   */
  record Figure(String education, String label, boolean cases, long valid, long people) {}

  private static final String ENTITY = "complaint-training";

  private final OfficeParameters parameters = OfficeParameters.read();
  private final ProofRepository repository;
  private final StaffDirectory staff;
  private final StaffReach reach;
  private final Units units;
  private final Scopes scopes;
  private final Changes changes;
  private final Clock clock;

  Trainings(
      ProofRepository repository,
      StaffDirectory staff,
      StaffReach reach,
      Units units,
      Scopes scopes,
      Changes changes,
      Clock clock) {
    this.repository = repository;
    this.staff = staff;
    this.reach = reach;
    this.units = units;
    this.scopes = scopes;
    this.changes = changes;
    this.clock = clock;
  }

  /** What somebody has no valid proof of and needs to be given cases, in words. */
  @Transactional(readOnly = true)
  @ActsFor("S10-04")
  public List<String> lacking(long staffId) {
    var valid = repository.valid(staffId, today());
    return parameters.educations().stream()
        .filter(each -> each.cases() && !valid.contains(each.code()))
        .map(OfficeParameters.Education::label)
        .toList();
  }

  List<OfficeParameters.Education> educations() {
    return parameters.educations();
  }

  @Transactional(readOnly = true)
  Page<TrainingProof> page(@Nullable String education, Paging paging) {
    var scope = scopes.of("complaint.read");
    return new Page<>(
        repository.page(scope, education, paging),
        repository.count(scope, education),
        paging.number(),
        paging.limit());
  }

  @Transactional(readOnly = true)
  @ActsFor("S10-16")
  List<Figure> figures(long unit) {
    if (units.byId(unit).isEmpty() || !scopes.of("complaint.read").covers(unit, null)) {
      throw Refusal.notFound();
    }
    var people = reach.below(unit);
    var counts = repository.counts(people, today());
    return parameters.educations().stream()
        .map(
            each ->
                new Figure(
                    each.code(),
                    each.label(),
                    each.cases(),
                    counts.getOrDefault(each.code(), 0L),
                    people.size()))
        .toList();
  }

  /** Enters a proof; it is valid for the months that the parameters give its education. */
  @ActsFor({"S10-04", "S10-16"})
  long enter(long staffId, String education, LocalDate takenOn, @Nullable String certificate) {
    var known =
        parameters
            .education(education)
            .orElseThrow(() -> Refusal.invalid("education", "complaintoffice.education"));
    var scope = scopes.of(Posts.SETUP);
    var unit =
        staff.posts(staffId).stream()
            .map(StaffDirectory.Post::unitId)
            .filter(each -> scope.covers(each, null))
            .findFirst()
            .orElseThrow(() -> Refusal.invalid("staffId", "complaintoffice.person"));
    if (takenOn.isAfter(today())) {
      throw Refusal.invalid("takenOn", "complaintoffice.future");
    }
    var proof =
        new TrainingProof(
            0,
            unit,
            staffId,
            staff.byId(staffId).map(StaffName::name).orElseThrow(),
            education,
            takenOn,
            takenOn.plusMonths(known.months()).minusDays(1),
            certificate,
            clock.instant(),
            Actor.current().name());
    var id =
        repository
            .insert(proof)
            .orElseThrow(() -> Refusal.conflict("complaintoffice.proof-entered"));
    changes.record(ENTITY, id, "entered", null, proof);
    return id;
  }

  /** Takes back a proof that was entered by mistake. */
  void remove(long id) {
    var proof = repository.byId(id, scopes.of(Posts.SETUP)).orElseThrow(Refusal::notFound);
    repository.remove(id);
    changes.record(ENTITY, id, "removed", proof, null);
  }

  boolean valid(TrainingProof proof) {
    return !proof.validUntil().isBefore(today());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
