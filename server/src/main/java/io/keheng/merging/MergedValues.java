package io.keheng.merging;

import io.keheng.customerfile.CustomerRepository;
import io.keheng.customerfile.Derivations;
import io.keheng.customerfile.MergedRepository;
import io.keheng.customerfile.Trail;
import io.keheng.information.Customer;
import io.keheng.information.CustomerDraft;
import io.keheng.information.CustomerField;
import io.keheng.information.FieldColumns;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The values of a customer as a merge, or its undoing, leaves them. */
@Component
class MergedValues {

  private final CustomerRepository repository;
  private final MergedRepository merged;
  private final Derivations derivations;
  private final Trail trail;

  MergedValues(
      CustomerRepository repository,
      MergedRepository merged,
      Derivations derivations,
      Trail trail) {
    this.repository = repository;
    this.merged = merged;
    this.derivations = derivations;
    this.trail = trail;
  }

  /** The values of one with some of another's. */
  static CustomerDraft taken(CustomerDraft one, CustomerDraft other, Collection<CustomerField> of) {
    return CustomerDraft.of(
        FieldColumns.values(field -> of.contains(field) ? other.value(field) : one.value(field)));
  }

  static Set<String> keyFacts(CustomerDraft before, CustomerDraft after) {
    return Stream.of(CustomerField.values())
        .filter(CustomerField::keyFact)
        .filter(field -> !FieldColumns.same(before.value(field), after.value(field)))
        .map(CustomerField::path)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Stores what is another value now. That a feed brought the customer as he was before stays
   * known: the same once more does not take the choice back.
   */
  void store(Customer before, CustomerDraft after) {
    if (FieldColumns.same(before.data(), after)) {
      return;
    }
    var derived = derivations.of(after, merged.brought(before.id()).orElse(null));
    try {
      if (!repository.update(before.id(), before.version(), after, derived)) {
        throw trail.stale(before, before.version());
      }
    } catch (DuplicateKeyException taken) {
      throw Twins.taken(taken);
    }
    trail.changed(before, after);
  }
}
