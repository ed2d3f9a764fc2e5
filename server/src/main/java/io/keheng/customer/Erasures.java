package io.keheng.customer;

import io.keheng.customerfile.CustomerRepository;
import io.keheng.customerfile.Derivations;
import io.keheng.customerfile.MergedRepository;
import io.keheng.customerfile.Trail;
import io.keheng.information.Customer;
import io.keheng.information.CustomerDraft;
import io.keheng.information.CustomerField;
import io.keheng.merging.ReplacedRepository;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what is kept of a customer; each takes part in the caller's transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Erasures {

  private static final String REMOVED = "已删除 Deleted";

  /** What remains of a customer of whom nothing is known any more. */
  private static final Set<CustomerField> NAMELESS =
      EnumSet.of(
          CustomerField.NUMBER,
          CustomerField.KIND,
          CustomerField.NAME,
          CustomerField.CURRENCY,
          CustomerField.UNIT,
          CustomerField.SINCE,
          CustomerField.STATUS);

  private final CustomerRepository repository;
  private final MergedRepository merged;
  private final ReplacedRepository replaced;
  private final Derivations derivations;
  private final Trail trail;

  Erasures(
      CustomerRepository repository,
      MergedRepository merged,
      ReplacedRepository replaced,
      Derivations derivations,
      Trail trail) {
    this.repository = repository;
    this.merged = merged;
    this.replaced = replaced;
    this.derivations = derivations;
    this.trail = trail;
  }

  /** Removes the values of some fields, of those merged into him too; tells how many there were. */
  @ActsFor("S12-15")
  public int forget(long id, Collection<String> paths) {
    var absorbed = merged.absorbed(id);
    replaced.forget(absorbed);
    return forgetOne(id, paths) + absorbed.stream().mapToInt(one -> forgetOne(one, paths)).sum();
  }

  private int forgetOne(long id, Collection<String> paths) {
    var before = repository.stored(id).orElseThrow(Refusal::notFound);
    var after = before.data();
    var removed = 0;
    for (var path : paths) {
      var field = CustomerField.byPath(path).orElseThrow();
      if (after.value(field) != null) {
        after = after.with(field, null);
        removed++;
      }
    }
    if (removed > 0) {
      store(before, after);
    }
    return removed;
  }

  /** From now on the customer is only stored: no list, search or page of the business shows him. */
  @ActsFor("S12-15")
  public void lock(long id, LocalDate on) {
    repository.lock(id, on);
    trail.locked(id, on);
    merged.absorbed(id).forEach(absorbed -> lock(absorbed, on));
  }

  /** Removes all that tells who the customer was; number and unit stay. */
  @ActsFor("S12-15")
  public void anonymise(long id) {
    var before = repository.stored(id).orElseThrow(Refusal::notFound);
    var after = before.data();
    for (var field : CustomerField.values()) {
      if (!NAMELESS.contains(field)) {
        after = after.with(field, null);
      }
    }
    store(before, after.with(CustomerField.NAME, REMOVED));
    replaced.forget(List.of(id));
    merged.absorbed(id).forEach(this::anonymise);
  }

  private void store(Customer before, CustomerDraft after) {
    if (!repository.update(before.id(), before.version(), after, derivations.of(after))) {
      throw trail.stale(before, before.version());
    }
    trail.changed(before, after);
  }
}
