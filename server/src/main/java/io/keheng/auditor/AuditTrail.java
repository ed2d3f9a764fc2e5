package io.keheng.auditor;

import io.keheng.audit.Entries;
import io.keheng.audit.Entries.Criteria;
import io.keheng.audit.Entry;
import io.keheng.auditchain.Chain;
import io.keheng.identity.Scopes;
import io.keheng.identity.StaffDirectory;
import io.keheng.identity.StaffName;
import io.keheng.identity.Units;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The trail as an auditor sees it: the acts of the people within his scope. */
@Service
@ActsFor("S12-18")
class AuditTrail {

  static final String READ = "audit.read";
  private static final String CUSTOMER = "customer";

  /** Stands for a thing that nothing in the trail concerns. */
  private static final String NOTHING = "";

  private final Entries entries;
  private final Chain chain;
  private final TrailLines lines;
  private final CustomerQueries customers;
  private final Scopes scopes;
  private final StaffDirectory staff;
  private final Units units;
  private final Clock clock;

  AuditTrail(
      Entries entries,
      Chain chain,
      TrailLines lines,
      CustomerQueries customers,
      Scopes scopes,
      StaffDirectory staff,
      Units units,
      Clock clock) {
    this.entries = entries;
    this.chain = chain;
    this.lines = lines;
    this.customers = customers;
    this.scopes = scopes;
    this.staff = staff;
    this.units = units;
    this.clock = clock;
  }

  Page<TrailLine> page(TrailFilter filter, Paging paging) {
    var found = entries.page(criteria(filter, READ), paging);
    return new Page<>(lines.lines(found.items()), found.total(), found.page(), found.size());
  }

  TrailLine.Detail one(long id) {
    var entry = entries.one(id).orElseThrow(Refusal::notFound);
    var seen = people(READ);
    if (seen != null && !seen.contains(entry.staffId())) {
      throw Refusal.notFound();
    }
    var customer =
        entry.entity().equals(CUSTOMER)
            ? TrailLines.number(entry.entityId())
                .filter(number -> !customers.visible(List.of(number)).isEmpty())
            : Optional.<Long>empty();
    return new TrailLine.Detail(
        lines.lines(List.of(entry)).getFirst(),
        chain.block(id).orElse(null),
        customer.orElse(null));
  }

  long count(TrailFilter filter, String permission, long limit) {
    return entries.count(criteria(filter, permission), limit);
  }

  /** Hands over the rows in their order, in batches that are put into words together. */
  void each(TrailFilter filter, String permission, int batch, Consumer<List<TrailLine>> taker) {
    var waiting = new java.util.ArrayList<Entry>(batch);
    entries.each(
        criteria(filter, permission),
        entry -> {
          waiting.add(entry);
          if (waiting.size() == batch) {
            taker.accept(lines.lines(waiting));
            waiting.clear();
          }
        });
    taker.accept(lines.lines(waiting));
  }

  private Criteria criteria(TrailFilter filter, String permission) {
    var customer = filter.customer();
    var known = customer == null ? null : customers.byNumber(customer.strip()).orElse(null);
    return new Criteria(
        filter.kind(),
        customer == null ? filter.entity() : CUSTOMER,
        customer == null ? null : known == null ? NOTHING : Long.toString(known),
        filter.action(),
        chosen(filter, people(permission)),
        startOf(filter.from()),
        filter.to() == null ? null : startOf(filter.to().plusDays(1)),
        filter.q());
  }

  /** The people whose acts the asking person may see; null for everybody's and the system's. */
  @Nullable Set<Long> people(String permission) {
    var scope = scopes.of(permission);
    if (scope.wholeBank()) {
      return null;
    }
    var seen = new HashSet<>(staff.everOf(scope.units()));
    seen.add(scope.self());
    return seen;
  }

  private @Nullable Set<Long> chosen(TrailFilter filter, @Nullable Set<Long> seen) {
    var chosen = seen;
    var unit = filter.unit();
    if (unit != null) {
      chosen = both(chosen, staff.everOf(units.withDescendants(unit)));
    }
    var number = filter.staff();
    if (number != null) {
      var who = staff.byNumber(number.strip()).map(StaffName::id);
      chosen = both(chosen, who.map(Set::of).orElse(Set.of()));
    }
    return chosen;
  }

  private static Set<Long> both(@Nullable Set<Long> some, Set<Long> others) {
    var both = new HashSet<>(others);
    if (some != null) {
      both.retainAll(some);
    }
    return both;
  }

  private @Nullable Instant startOf(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay(clock.getZone()).toInstant();
  }
}
