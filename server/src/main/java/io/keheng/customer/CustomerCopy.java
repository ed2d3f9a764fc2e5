package io.keheng.customer;

import io.keheng.audit.Looks;
import io.keheng.information.CustomerDraft;
import io.keheng.information.CustomerField;
import io.keheng.information.FieldWords;
import io.keheng.information.Protection;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is kept of a customer, field by field, as a copy for himself (PIPL 45). */
@Service
public class CustomerCopy {

  /**
   * @param path such as {@code basic.mobile}
   * @param masked whether the value is hidden in part
   */
  public record Item(String path, String label, String value, boolean masked) {}

  private final Customers customers;
  private final Looks looks;
  private final FieldWords words;

  CustomerCopy(Customers customers, Looks looks, FieldWords words) {
    this.customers = customers;
    this.looks = looks;
    this.words = words;
  }

  /**
   * The known fields of a customer whom the acting person may read, under their masks; then what
   * else the records of those merged into him tell.
   */
  @Transactional(readOnly = true)
  public List<Item> masked(long customerId) {
    return items(customerId, true);
  }

  /**
   * The same in clear; the look at every protected field is recorded in the caller's transaction.
   *
   * @param purpose code of {@code audit.purpose}
   * @param reference number of the request it is for
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Item> clear(long customerId, String purpose, String reference) {
    var items = items(customerId, false);
    var seen =
        items.stream()
            .map(Item::path)
            .filter(path -> CustomerField.byPath(path).orElseThrow().isProtected())
            .distinct()
            .toList();
    looks.record(customerId, seen, purpose, reference, null);
    return items;
  }

  private List<Item> items(long customerId, boolean masked) {
    var items = new LinkedHashSet<>(items(customers.get(customerId).data(), masked));
    for (var absorbed : customers.mergedInto(customerId)) {
      customers.stored(absorbed).ifPresent(one -> items.addAll(items(one.data(), masked)));
    }
    return List.copyOf(items);
  }

  private List<Item> items(CustomerDraft draft, boolean masked) {
    var items = new ArrayList<Item>();
    for (var field : CustomerField.values()) {
      var value = draft.value(field);
      if (value != null && field != CustomerField.UNIT && field != CustomerField.MANAGER) {
        items.add(
            new Item(
                field.path(),
                words.label(field),
                words.of(masked ? value : Protection.clear(value)),
                masked && field.isProtected()));
      }
    }
    return items;
  }
}
