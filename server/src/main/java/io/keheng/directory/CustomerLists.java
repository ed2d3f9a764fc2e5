package io.keheng.directory;

import io.keheng.customerfile.CustomerPart;
import io.keheng.customerfile.SharedCustomers;
import io.keheng.customerfile.SharedCustomers.Access;
import io.keheng.customerfile.SharedCustomers.Shared;
import io.keheng.directory.DirectoryQueries.Entry;
import io.keheng.identity.Scopes;
import io.keheng.identity.StaffDirectory;
import io.keheng.identity.StaffName;
import io.keheng.identity.Units;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Customers as lists show them, with the names of their units and managers. */
@Service
@Transactional(readOnly = true)
class CustomerLists {

  private static final int SUGGESTED = 8;

  private static final int BATCH = 1000;

  /**
   * @param classes what modules above say of the customer, by column
   * @param shared number of the grant he is shown by; null inside the scope
   */
  record Line(
      Entry customer,
      @Nullable String unitName,
      @Nullable String managerName,
      Map<String, String> classes,
      @Nullable String shared) {}

  private final Directory directory;
  private final DirectoryQueries queries;
  private final Units units;
  private final StaffDirectory staff;
  private final CustomerColumns columns;
  private final SharedCustomers shared;
  private final Scopes scopes;

  CustomerLists(
      Directory directory,
      DirectoryQueries queries,
      Units units,
      StaffDirectory staff,
      CustomerColumns columns,
      SharedCustomers shared,
      Scopes scopes) {
    this.directory = directory;
    this.queries = queries;
    this.units = units;
    this.staff = staff;
    this.columns = columns;
    this.shared = shared;
    this.scopes = scopes;
  }

  /** With those shared with the acting person; that they were shown is recorded. */
  @Transactional
  Page<Line> page(CustomerFilter filter, Paging paging) {
    var condition = directory.conditionWithShared(filter);
    var lines = lines(queries.page(condition, paging));
    return new Page<>(lines, queries.count(condition), paging.number(), paging.limit());
  }

  @Transactional
  List<Line> suggestions(String q) {
    if (q.isBlank()) {
      return List.of();
    }
    var found = directory.conditionWithShared(CustomerFilter.matching(q));
    return lines(queries.page(found, new Paging(1, SUGGESTED, null)));
  }

  /** Hands over every line of a list, in its order; shared customers are not taken away. */
  void each(CustomerFilter filter, Paging paging, Consumer<Line> taker) {
    var batch = new ArrayList<Entry>(BATCH);
    queries.each(
        directory.condition(filter),
        paging,
        entry -> {
          batch.add(entry);
          if (batch.size() == BATCH) {
            lines(batch).forEach(taker);
            batch.clear();
          }
        });
    lines(batch).forEach(taker);
  }

  long count(CustomerFilter filter) {
    return queries.count(directory.condition(filter));
  }

  private List<Line> lines(List<Entry> entries) {
    var unitNames = units.names();
    var managers = staff.names(managerIds(entries));
    var classes = columns.of(entries.stream().map(Entry::id).toList());
    var beyond = beyond(entries);
    return entries.stream()
        .map(
            entry -> {
              var grounds = beyond.get(entry.id());
              var bare = grounds != null && !grounds.parts().contains(CustomerPart.CLASSES);
              return new Line(
                  grounds == null ? entry : entry.narrowed(grounds.parts()),
                  unitNames.get(entry.unitId()),
                  entry.managerId() == null ? null : name(managers.get(entry.managerId())),
                  bare ? Map.of() : classes.getOrDefault(entry.id(), Map.of()),
                  grounds == null ? null : grounds.number());
            })
        .toList();
  }

  private static Collection<Long> managerIds(List<Entry> entries) {
    return entries.stream().map(Entry::managerId).filter(Objects::nonNull).distinct().toList();
  }

  /** The grounds of those lines of a list that lie beyond the acting person's scope. */
  private Map<Long, Shared> beyond(List<Entry> entries) {
    var own = scopes.of("customer.read");
    var units = new HashMap<Long, Long>();
    for (var entry : entries) {
      if (!own.covers(entry.unitId(), entry.managerId())) {
        units.put(entry.id(), entry.unitId());
      }
    }
    return units.isEmpty() ? Map.of() : shared.show(units, Access.LISTED);
  }

  private static @Nullable String name(@Nullable StaffName staff) {
    return staff == null ? null : staff.name();
  }
}
