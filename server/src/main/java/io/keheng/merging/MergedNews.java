package io.keheng.merging;

import io.keheng.customerfile.CustomerRepository;
import io.keheng.customerfile.MergedRepository;
import io.keheng.information.Customer;
import io.keheng.information.CustomerDraft;
import io.keheng.information.CustomerField;
import io.keheng.information.FieldColumns;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What a feed newly says of a customer who is merged, it says of the survivor: his information, not
 * who keeps him. A document only where both had the same.
 */
@Component
public class MergedNews {

  private static final Set<CustomerField> DOCUMENT =
      EnumSet.of(
          CustomerField.DOCUMENT_KIND,
          CustomerField.DOCUMENT_NUMBER,
          CustomerField.DOCUMENT_ISSUED,
          CustomerField.DOCUMENT_EXPIRES);

  /** Who he is for the bank, and who keeps him: the survivor's own. */
  private static final Set<CustomerField> KEPT =
      EnumSet.of(
          CustomerField.NUMBER,
          CustomerField.KIND,
          CustomerField.CURRENCY,
          CustomerField.UNIT,
          CustomerField.MANAGER,
          CustomerField.SINCE,
          CustomerField.STATUS);

  private final MergedRepository merged;
  private final CustomerRepository repository;
  private final MergedValues values;

  MergedNews(MergedRepository merged, CustomerRepository repository, MergedValues values) {
    this.merged = merged;
    this.repository = repository;
    this.values = values;
  }

  /** Passes changes of merged customers on; the survivors who changed by it. */
  public Set<Long> pass(Map<Customer, CustomerDraft> changed) {
    var survivors =
        merged.survivors(changed.keySet().stream().map(Customer::id).collect(Collectors.toSet()));
    var reached = new HashSet<Long>();
    if (survivors.isEmpty()) {
      return reached;
    }
    // Before they are read: a form that is saved at this moment is not to be a stale version.
    merged.lock(survivors.values());
    changed.forEach(
        (before, after) -> {
          var id = survivors.get(before.id());
          var survivor = id == null ? null : repository.stored(id).orElse(null);
          if (survivor != null) {
            values.store(survivor, told(survivor, before.data(), after));
            reached.add(survivor.id());
          }
        });
    return reached;
  }

  private static CustomerDraft told(Customer survivor, CustomerDraft before, CustomerDraft after) {
    var own = survivor.data();
    var sameDocument =
        Stream.of(CustomerField.DOCUMENT_KIND, CustomerField.DOCUMENT_NUMBER)
            .allMatch(field -> FieldColumns.same(own.value(field), before.value(field)));
    var news =
        Stream.of(CustomerField.values())
            .filter(field -> !KEPT.contains(field))
            .filter(field -> sameDocument || !DOCUMENT.contains(field))
            .filter(field -> !FieldColumns.same(before.value(field), after.value(field)))
            .toList();
    return MergedValues.taken(own, after, news);
  }
}
