package io.keheng.sharing;

import io.keheng.audit.Looks;
import io.keheng.customerfile.CustomerPart;
import io.keheng.customerfile.SharedCustomers;
import io.keheng.identity.Scopes;
import io.keheng.identity.Units;
import io.keheng.information.CustomerField;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.sharing.LiveShareQueries.Live;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * What is shared with the acting person at this moment. Read from the live data at every request: a
 * share that ends or is revoked shows nothing from then on.
 */
@Service
class LiveShares implements SharedCustomers {

  /** A look of its own kind in the report of a share; the trail has it from who reveals. */
  private static final String REVEALED = "REVEALED";

  private final LiveShareQueries queries;
  private final ShareRepository repository;
  private final Scopes scopes;
  private final Units units;
  private final Looks looks;
  private final Clock clock;

  LiveShares(
      LiveShareQueries queries,
      ShareRepository repository,
      Scopes scopes,
      Units units,
      Looks looks,
      Clock clock) {
    this.queries = queries;
    this.repository = repository;
    this.scopes = scopes;
    this.units = units;
    this.looks = looks;
    this.clock = clock;
  }

  @Override
  @ActsFor({"S12-11", "S30-03"})
  public Reach reach(Access access) {
    var customers = new HashSet<Long>();
    var whole = new HashSet<Long>();
    for (var live : live()) {
      if (allows(live, access)) {
        customers.addAll(live.customers());
        whole.addAll(unitsOf(live));
      }
    }
    return new Reach(customers, whole);
  }

  @Override
  public Map<Long, Shared> show(Map<Long, Long> customers, Access access) {
    var grounds = new HashMap<Long, Shared>();
    var parts = new HashMap<Long, Set<CustomerPart>>();
    for (var live : live()) {
      var whole = unitsOf(live);
      var covered =
          customers.entrySet().stream()
              .filter(
                  each ->
                      live.customers().contains(each.getKey()) || whole.contains(each.getValue()))
              .map(Map.Entry::getKey)
              .toList();
      for (var id : covered) {
        parts.computeIfAbsent(id, one -> EnumSet.noneOf(CustomerPart.class)).addAll(live.parts());
      }
      if (allows(live, access) && !covered.isEmpty()) {
        record(live, covered, access);
        covered.forEach(
            id ->
                grounds.putIfAbsent(
                    id, new Shared(live.number(), live.purpose(), live.until(), Set.of())));
      }
    }
    grounds.replaceAll(
        (id, shared) ->
            new Shared(
                shared.number(),
                shared.purpose(),
                shared.until(),
                parts.getOrDefault(id, Set.of())));
    return grounds;
  }

  @Override
  public List<Shared> grants(long customerId, long unitId) {
    return live().stream()
        .filter(live -> live.customers().contains(customerId) || unitsOf(live).contains(unitId))
        .map(live -> new Shared(live.number(), live.purpose(), live.until(), live.parts()))
        .toList();
  }

  @Override
  public void revealed(long customerId, String number) {
    var day = LocalDate.now(clock);
    live().stream()
        .filter(live -> live.number().equals(number))
        .forEach(
            live ->
                repository.looked(
                    live.id(),
                    List.of(customerId),
                    Actor.current().staffId(),
                    REVEALED,
                    day,
                    clock.instant()));
  }

  /** Lines of lists are in the trail once a day for each customer, everything else each time. */
  private void record(Live live, List<Long> customers, Access access) {
    var staffId = Actor.current().staffId();
    var now = clock.instant();
    var first =
        repository.looked(live.id(), customers, staffId, access.name(), LocalDate.now(clock), now);
    for (var id : customers) {
      if (access != Access.LISTED || first.contains(id)) {
        looks.record(id, fields(live, access), live.purpose(), live.number(), null);
      }
    }
  }

  private static List<String> fields(Live live, Access access) {
    return switch (access) {
      case LISTED -> List.of(CustomerField.NAME.path());
      case HOLDINGS, CLASSES -> List.of(access.name().toLowerCase(java.util.Locale.ROOT));
      case OPENED -> {
        var fields = new ArrayList<>(List.of(CustomerField.NAME.path()));
        Stream.of(CustomerField.values())
            .filter(field -> live.parts().stream().anyMatch(part -> part.holds(field)))
            .map(CustomerField::path)
            .forEach(fields::add);
        yield fields;
      }
    };
  }

  private static boolean allows(Live live, Access access) {
    return access.part() == null || live.parts().contains(access.part());
  }

  private Set<Long> unitsOf(Live live) {
    return live.unitId() == null ? Set.of() : units.withDescendants(live.unitId());
  }

  private List<Live> live() {
    return queries.of(Actor.current().staffId(), scopes.ownUnits(), LocalDate.now(clock));
  }
}
