package io.keheng.duplicate;

import io.keheng.customer.Customers;
import io.keheng.identity.Scopes;
import io.keheng.information.Customer;
import io.keheng.merging.CustomerMerging;
import io.keheng.shared.Refusal;
import org.springframework.stereotype.Component;

/** The merges and customers that the acting person may see, and those he may decide on. */
@Component
class MergeReach {

  private final MergeRepository repository;
  private final MergeQueries queries;
  private final Customers customers;
  private final CustomerMerging merging;
  private final Scopes scopes;

  MergeReach(
      MergeRepository repository,
      MergeQueries queries,
      Customers customers,
      CustomerMerging merging,
      Scopes scopes) {
    this.repository = repository;
    this.queries = queries;
    this.customers = customers;
    this.merging = merging;
    this.scopes = scopes;
  }

  /** A merge of two customers whom the acting person may see; else 404. */
  MergeQueries.Row visible(long id) {
    return queries.one(scopes.of(Pairs.READ), id).orElseThrow(Refusal::notFound);
  }

  /** The same while nobody else can decide on it or on one of the two. */
  MergeQueries.Row alone(long id) {
    var seen = visible(id);
    merging.lock(seen.survivorId(), seen.absorbedId());
    repository.lock(id);
    return visible(id);
  }

  /** A customer whom the acting person may see, within his scope of a permission; else 404. */
  Customer customer(String permission, long id) {
    return within(permission, customers.get(id));
  }

  /** The same of one who may be merged, when the acting person sees the merge. */
  Customer stored(String permission, long id) {
    return within(permission, customers.stored(id).orElseThrow(Refusal::notFound));
  }

  private Customer within(String permission, Customer customer) {
    var data = customer.data();
    if (!scopes.of(permission).covers(data.unitId(), data.managerId())) {
      throw Refusal.notFound();
    }
    return customer;
  }
}
