package io.keheng.improvement;

import io.keheng.complaint.CaseActs;
import io.keheng.complaint.Complaint;
import io.keheng.complaintcluster.Clusters;
import io.keheng.complaintcluster.Like;
import io.keheng.complaintcoding.Dictionaries;
import io.keheng.identity.Scopes;
import io.keheng.identity.StaffDirectory;
import io.keheng.identity.StaffName;
import io.keheng.identity.Units;
import io.keheng.regulatoradvice.Advices;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import io.keheng.shared.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens rectifications: from a cluster, from one major complaint, from advice of a regulator. */
@Service
@Transactional
class Openings {

  private static final String MANAGE = "improvement.manage";

  /** Where it comes from. */
  private record Ground(long unitId, Like like) {}

  private final RectificationRepository repository;
  private final Rectifications rectifications;
  private final Advices advices;
  private final Clusters clusters;
  private final CaseActs acts;
  private final Dictionaries dictionaries;
  private final StaffDirectory staff;
  private final Units units;
  private final Scopes scopes;
  private final ImprovementNews news;
  private final Clock clock;

  Openings(
      RectificationRepository repository,
      Rectifications rectifications,
      Advices advices,
      Clusters clusters,
      CaseActs acts,
      Dictionaries dictionaries,
      StaffDirectory staff,
      Units units,
      Scopes scopes,
      ImprovementNews news,
      Clock clock) {
    this.repository = repository;
    this.rectifications = rectifications;
    this.advices = advices;
    this.clusters = clusters;
    this.acts = acts;
    this.dictionaries = dictionaries;
    this.staff = staff;
    this.units = units;
    this.scopes = scopes;
    this.news = news;
    this.clock = clock;
  }

  @ActsFor({"S10-14", "S10-21", "S10-33", "S10-43", "S10-110"})
  long open(Opening form) {
    check(form);
    var ground = ground(form);
    if (!scopes.of(MANAGE).covers(ground.unitId(), null)) {
      throw Refusal.notFound();
    }
    var owner = staff.byId(form.ownerId()).map(StaffName::name).orElse("");
    var id =
        repository.insert(
            new RectificationRepository.Draft(
                form.title().strip(),
                form.measures().strip(),
                form.rootCause(),
                form.dueOn(),
                ground.unitId(),
                form.ownerId(),
                owner,
                form.clusterId(),
                form.complaintId(),
                form.adviceId(),
                ground.like()),
            clock.instant(),
            Actor.current());
    news.opened(rectifications.begun(id));
    return id;
  }

  private void check(Opening form) {
    var wrong = new ArrayList<Violation>();
    var grounds =
        Stream.of(form.clusterId() != null, form.complaintId() != null, form.adviceId() != null)
            .filter(one -> one)
            .count();
    if (grounds != 1) {
      wrong.add(new Violation("clusterId", "improvement.ground"));
    }
    if (!known(Dictionaries.ROOT_CAUSE, form.rootCause())) {
      wrong.add(new Violation("rootCause", "complaintcoding.leaf"));
    }
    if (form.category() != null && !known(Dictionaries.CATEGORY, form.category())) {
      wrong.add(new Violation("category", "complaintcoding.unknown"));
    }
    if (!staff.inService(form.ownerId())) {
      wrong.add(new Violation("ownerId", "improvement.owner"));
    }
    if (form.dueOn().isBefore(LocalDate.now(clock))) {
      wrong.add(new Violation("dueOn", "improvement.past"));
    }
    if (!wrong.isEmpty()) {
      throw Refusal.invalid(wrong);
    }
  }

  private boolean known(String dictionary, String code) {
    return dictionaries.byCode(dictionary).filter(each -> each.leaf(code)).isPresent();
  }

  private Ground ground(Opening form) {
    var clusterId = form.clusterId();
    if (clusterId != null) {
      var cluster = clusters.rectify(clusterId);
      return new Ground(cluster.unitId(), cluster.like());
    }
    var caseId = form.complaintId();
    if (caseId != null) {
      var complaint = acts.seen("complaint.read", caseId);
      if (complaint.severity() != Complaint.Severity.MAJOR) {
        throw Refusal.invalid("complaintId", "improvement.ordinary");
      }
      return new Ground(complaint.unitId(), Like.text(List.of(complaint.unitId()), complaint.id()));
    }
    var advised = advices.managed(Objects.requireNonNull(form.adviceId()));
    var below = below(advised.unitId());
    var category = form.category();
    return new Ground(
        advised.unitId(),
        category == null
            ? new Like(Like.Kind.UNIT, below, null, null)
            : Like.code(Like.Kind.CATEGORY, below, category));
  }

  private @Nullable List<Long> below(long unit) {
    var whole = units.headOffice().filter(head -> head.id() == unit).isPresent();
    return whole ? null : units.withDescendants(unit).stream().sorted().toList();
  }
}
