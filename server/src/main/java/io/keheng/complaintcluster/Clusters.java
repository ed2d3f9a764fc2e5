package io.keheng.complaintcluster;

import io.keheng.audit.Changes;
import io.keheng.identity.DataScope;
import io.keheng.identity.Scopes;
import io.keheng.shared.Actor;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The clusters that were found, and what becomes of them. */
@Service
@Transactional
public class Clusters {

  private static final String ENTITY = "complaint-cluster";
  private static final String READ = "improvement.read";
  private static final String MANAGE = "improvement.manage";

  private final ClusterRepository repository;
  private final ClusterCaseQueries cases;
  private final Scopes scopes;
  private final Changes changes;
  private final Clock clock;

  Clusters(
      ClusterRepository repository,
      ClusterCaseQueries cases,
      Scopes scopes,
      Changes changes,
      Clock clock) {
    this.repository = repository;
    this.cases = cases;
    this.scopes = scopes;
    this.changes = changes;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  Page<Cluster> page(ClusterRepository.Filter filter, Paging paging) {
    var scope = scopes.of(READ);
    return new Page<>(
        repository.page(scope, filter, paging),
        repository.count(scope, filter),
        paging.number(),
        paging.limit());
  }

  @Transactional(readOnly = true)
  public Cluster get(long id) {
    return repository.byId(id, scopes.of(READ)).orElseThrow(Refusal::notFound);
  }

  /** Its cases, as far as the acting person may see each. */
  @Transactional(readOnly = true)
  Page<ClusterCaseQueries.Row> cases(long id, Paging paging) {
    var cluster = get(id);
    var scope = scopes.of("complaint.read");
    return new Page<>(
        cases.page(cluster.id(), scope, paging),
        cases.count(cluster.id(), scope),
        paging.number(),
        paging.limit());
  }

  /** Says why nothing is to be done about it. */
  void dismiss(long id, long version, String reason) {
    var cluster = managed(id);
    if (cluster.version() != version) {
      throw changes.stale(ENTITY, id, cluster);
    }
    if (cluster.state() != Cluster.State.OPEN) {
      throw Refusal.conflict("complaintcluster.over");
    }
    change(cluster, Cluster.State.DISMISSED, reason);
  }

  /** A rectification was opened from it; refuses (409) one that is not open. */
  public Cluster rectify(long id) {
    var cluster = managed(id);
    if (cluster.state() != Cluster.State.OPEN) {
      throw Refusal.conflict("complaintcluster.over");
    }
    change(cluster, Cluster.State.RECTIFYING, "");
    return cluster;
  }

  /**
   * Its rectification goes on, is over, or was refused; whoever does that. One that came back as
   * another meanwhile stays as it is.
   */
  public void follow(long id, Cluster.State state) {
    var cluster = repository.byId(id, DataScope.EVERYTHING).orElseThrow();
    if (state == Cluster.State.ENDED || !repository.another(cluster)) {
      change(cluster, state, "");
    }
  }

  private Cluster managed(long id) {
    return repository.byId(id, scopes.of(MANAGE)).orElseThrow(Refusal::notFound);
  }

  private void change(Cluster cluster, Cluster.State state, String reason) {
    var over = state == Cluster.State.DISMISSED || state == Cluster.State.ENDED;
    var at = over ? clock.instant() : null;
    var by = over ? Actor.current().name() : null;
    if (!repository.change(cluster, state, at, by, reason)) {
      throw changes.stale(ENTITY, cluster.id(), cluster);
    }
    changes.record(
        ENTITY,
        cluster.id(),
        state.name(),
        Map.of("state", cluster.state()),
        Map.of("state", state, "reason", reason));
  }
}
