package io.keheng.customer;

import io.keheng.audit.Change;
import io.keheng.audit.Changes;
import io.keheng.customerfile.CustomerRepository;
import io.keheng.customerfile.Trail;
import io.keheng.information.Customer;
import io.keheng.information.CustomerField;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The changes of a customer. A feed opens too many customers to repeat each in its record: the
 * first version of one is what is stored, with every later change taken back.
 */
@Service
@Transactional(readOnly = true)
class FirstVersions {

  private static final int STEP = 500;
  private static final Set<String> FIELDS =
      Stream.of(CustomerField.values()).map(CustomerField::path).collect(Collectors.toSet());

  private final Changes changes;
  private final CustomerRepository repository;
  private final JsonMapper json;

  FirstVersions(Changes changes, CustomerRepository repository, JsonMapper json) {
    this.changes = changes;
    this.repository = repository;
    this.json = json;
  }

  /** The changes of a customer, newest first, the first version last. */
  Page<Change> changes(Customer customer, Paging paging) {
    var recorded = changes.of(Trail.ENTITY, customer.id(), paging);
    var feed = repository.feed(customer.id());
    if (feed.isEmpty()) {
      return recorded;
    }
    var items = recorded.items();
    if (paging.offset() + items.size() == recorded.total() && items.size() < paging.limit()) {
      items = Stream.concat(items.stream(), Stream.of(first(customer, feed.get()))).toList();
    }
    return new Page<>(items, recorded.total() + 1, recorded.page(), recorded.size());
  }

  private Change first(Customer customer, long feed) {
    var fed = changes.of(Trail.FEED, feed, new Paging(1, 1, null)).items().getFirst();
    var fields =
        firstFields(customer).entrySet().stream()
            .map(field -> new Change.Field(field.getKey(), null, field.getValue(), null))
            .toList();
    return new Change(
        fed.id(),
        Trail.ENTITY,
        String.valueOf(customer.id()),
        fed.action(),
        fed.staffId(),
        fed.staffName(),
        fed.at(),
        fields);
  }

  private Map<String, JsonNode> firstFields(Customer customer) {
    var fields = new LinkedHashMap<String, JsonNode>();
    JsonNode now = json.valueToTree(Trail.state(1, customer.data(), null));
    now.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
    later(customer.id()).stream()
        .flatMap(change -> change.fields().stream())
        .filter(field -> FIELDS.contains(field.name()))
        .forEach(field -> takeBack(fields, field));
    return fields;
  }

  private static void takeBack(Map<String, JsonNode> fields, Change.Field field) {
    if (field.before() == null) {
      fields.remove(field.name());
    } else {
      fields.put(field.name(), field.before());
    }
  }

  private List<Change> later(long id) {
    var later = new ArrayList<Change>();
    Page<Change> page;
    var number = 0;
    do {
      page = changes.of(Trail.ENTITY, id, new Paging(++number, STEP, null));
      later.addAll(page.items());
    } while (later.size() < page.total());
    return later;
  }
}
