package io.keheng.complaintcluster;

import io.keheng.complaintcluster.ClusterRepository.Found;
import io.keheng.identity.Units;
import io.keheng.notification.Arg;
import io.keheng.notification.MessageKind;
import io.keheng.notification.Notifications;
import io.keheng.notification.Recipients;
import io.keheng.shared.ActsFor;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks for clusters in the whole bank: by category, product, root cause and unit, and by texts
 * that are alike. One that is known is counted anew; one that was dismissed rests for as many days
 * as are counted.
 */
@Service
@Transactional
public class ClusterSearch {

  private final ClusterParameters parameters = ClusterParameters.read();
  private final ClusterCountQueries queries;
  private final ClusterRepository repository;
  private final Notifications notifications;
  private final Units units;
  private final Clock clock;

  ClusterSearch(
      ClusterCountQueries queries,
      ClusterRepository repository,
      Notifications notifications,
      Units units,
      Clock clock) {
    this.queries = queries;
    this.repository = repository;
    this.notifications = notifications;
    this.units = units;
    this.clock = clock;
  }

  /** Finds what there is today. */
  @ActsFor({"S10-14", "S10-33", "S10-110"})
  public void find() {
    var bank = units.headOffice();
    if (bank.isEmpty()) {
      return;
    }
    repository.alone();
    var today = LocalDate.now(clock);
    var spans = Spans.until(today, parameters.days(), clock.getZone());
    for (var group : queries.groups(spans, parameters.cases())) {
      if (parameters.many(group.now(), group.before())
          && (group.unitId() != null || group.units() >= parameters.units())) {
        coded(group, bank.get().id(), spans);
      }
    }
    var told = queries.told(spans, new Like(Like.Kind.TEXT, null, null, null), parameters.texts());
    for (var group : new TextGroups(told, parameters.alike()).groups(parameters.cases())) {
      if (parameters.many(group.members().size(), group.before())) {
        worded(group, bank.get().id(), spans);
      }
    }
  }

  private void coded(ClusterCountQueries.Group group, long bank, Spans spans) {
    var unit = group.unitId() == null ? bank : group.unitId();
    var common = group.unitId() == null;
    var like =
        new Like(
            group.kind(),
            common ? null : List.of(unit),
            group.kind() == Like.Kind.UNIT ? null : group.code(),
            null);
    var known = repository.same(group.kind(), unit, common, group.code(), resting());
    var texts =
        queries.told(spans, like, parameters.searched()).stream()
            .filter(ClusterCountQueries.Told::now)
            .toList();
    var found =
        new Found(
            group.kind(),
            unit,
            common,
            group.code(),
            null,
            group.now(),
            group.before(),
            group.units(),
            TextGroups.phrases(texts, parameters.shared(), parameters.phrases()));
    keep(known, found, spans, new HashSet<>(queries.ids(spans, like)));
  }

  private void worded(TextGroups.Group group, long bank, Spans spans) {
    var ids = new HashSet<Long>();
    var in = new HashSet<Long>();
    group
        .members()
        .forEach(
            each -> {
              ids.add(each.id());
              in.add(each.unitId());
            });
    var common = in.size() > 1;
    var texts = group.members().stream().limit(parameters.searched()).toList();
    var found =
        new Found(
            Like.Kind.TEXT,
            common ? bank : group.core().unitId(),
            common,
            "",
            group.core().id(),
            group.members().size(),
            group.before(),
            in.size(),
            TextGroups.phrases(texts, parameters.shared(), parameters.phrases()));
    keep(repository.sharing(ids, resting()), found, spans, ids);
  }

  private java.time.Instant resting() {
    return clock.instant().minus(Duration.ofDays(parameters.days()));
  }

  private void keep(Optional<Cluster> known, Found found, Spans spans, Set<Long> cases) {
    if (known.isPresent() && known.get().endedAt() != null) {
      return;
    }
    if (known.isPresent()) {
      repository.refresh(known.get().id(), found, spans);
      repository.hold(known.get().id(), cases);
      return;
    }
    var id = repository.insert(found, spans, clock.instant());
    repository.hold(id, cases);
    notifications.tell(
        Recipients.permitted("improvement.manage", found.unitId()),
        MessageKind.ALERT,
        "complaintcluster.found." + found.kind(),
        List.of(
            Arg.text(units.names().getOrDefault(found.unitId(), "")),
            Arg.number(found.cases()),
            Arg.number(found.before())),
        "/complaints/clusters/" + id,
        "complaint-cluster-" + id);
  }
}
