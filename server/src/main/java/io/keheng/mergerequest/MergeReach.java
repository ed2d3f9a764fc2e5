package io.keheng.mergerequest;

import io.keheng.identity.DataScope;
import io.keheng.identity.Scopes;
import io.keheng.merging.CustomerMerging;
import io.keheng.shared.Refusal;
import org.springframework.stereotype.Component;

/** The merges that the acting person may see. */
@Component
class MergeReach {

  static final String READ = "customer.read";

  private final MergeRepository repository;
  private final MergeQueries queries;
  private final CustomerMerging merging;
  private final Scopes scopes;

  MergeReach(
      MergeRepository repository, MergeQueries queries, CustomerMerging merging, Scopes scopes) {
    this.repository = repository;
    this.queries = queries;
    this.merging = merging;
    this.scopes = scopes;
  }

  /** A merge of two customers whom the acting person may see; else 404. */
  MergeQueries.Row visible(long id) {
    return visible(scopes.of(READ), id);
  }

  /** The same while nobody else can decide on it or on one of the two. */
  MergeQueries.Row alone(long id) {
    var scope = scopes.of(READ);
    var seen = visible(scope, id);
    merging.lock(seen.survivorId(), seen.absorbedId());
    repository.lock(id);
    return visible(scope, id);
  }

  private MergeQueries.Row visible(DataScope scope, long id) {
    return queries.one(scope, id).orElseThrow(Refusal::notFound);
  }
}
