package io.keheng.incident;

import io.keheng.audit.Entries;
import io.keheng.audit.Entries.Criteria;
import io.keheng.audit.Entry;
import io.keheng.audit.Kind;
import io.keheng.directory.CustomerFilter;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Finds in the audit trail whose information was seen or taken out. */
@Component
class Affected {

  private static final String PREFIX = "filter.";

  /**
   * Where to search.
   *
   * @param staff only what these people did; everybody when null
   * @param address only what came from this network address
   * @param customers only these; everybody when empty
   */
  record Search(
      Instant from,
      Instant until,
      @Nullable Set<Long> staff,
      @Nullable String address,
      Set<Long> customers) {

    boolean takes(long customer) {
      return customers.isEmpty() || customers.contains(customer);
    }
  }

  /** A customer with how often, by whom and when. */
  record Touched(
      long customer, int looks, int exports, Set<String> people, Instant first, Instant last) {

    private static Touched by(long customer, Entry entry, boolean export) {
      var at = entry.at();
      return new Touched(
          customer, export ? 0 : 1, export ? 1 : 0, Set.of(entry.staffName()), at, at);
    }

    private Touched of(long survivor) {
      return new Touched(survivor, looks, exports, people, first, last);
    }

    private Touched and(Touched other) {
      var all = new TreeSet<>(people);
      all.addAll(other.people);
      return new Touched(
          customer,
          looks + other.looks,
          exports + other.exports,
          all,
          first.isBefore(other.first) ? first : other.first,
          last.isAfter(other.last) ? last : other.last);
    }
  }

  private final Entries entries;
  private final AffectedRepository repository;
  private final JsonMapper json;

  Affected(Entries entries, AffectedRepository repository, JsonMapper json) {
    this.entries = entries;
    this.repository = repository;
    this.json = json;
  }

  Collection<Touched> find(Search search) {
    var looked = new LinkedHashMap<Long, Touched>();
    entries.each(
        criteria(Kind.LOOK, "customer", "looked", search),
        look -> add(search, List.of(Long.valueOf(look.entityId())), look, looked));
    var survivors = repository.survivors(looked.keySet());
    var found = new LinkedHashMap<Long, Touched>();
    looked.forEach(
        (id, touched) -> {
          var customer = survivors.getOrDefault(id, id);
          found.merge(customer, touched.of(customer), Touched::and);
        });
    entries.each(
        criteria(Kind.EVENT, "customer-list", "exported", search),
        export -> add(search, repository.listed(filter(export)), export, found));
    found.keySet().removeIf(customer -> !search.takes(customer));
    return found.values();
  }

  private static Criteria criteria(Kind kind, String entity, String action, Search search) {
    return new Criteria(
        kind, entity, null, action, search.staff(), search.from(), search.until(), null);
  }

  private static void add(
      Search search, List<Long> customers, Entry entry, Map<Long, Touched> found) {
    if (search.address() != null && !search.address().equals(entry.address())) {
      return;
    }
    var export = entry.kind() == Kind.EVENT;
    customers.forEach(
        customer -> found.merge(customer, Touched.by(customer, entry, export), Touched::and));
  }

  /**
   * The trail keeps the filter of an exported list, not its lines: whom it shows today is taken to
   * have been in it, rather too many than too few.
   */
  private CustomerFilter filter(Entry export) {
    var stated = new HashMap<String, Object>();
    for (var field : export.fields()) {
      if (field.name().startsWith(PREFIX) && field.after() != null) {
        stated.put(field.name().substring(PREFIX.length()), field.after());
      }
    }
    return json.convertValue(stated, CustomerFilter.class);
  }
}
