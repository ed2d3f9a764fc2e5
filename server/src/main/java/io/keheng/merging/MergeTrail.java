package io.keheng.merging;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.keheng.audit.Changes;
import io.keheng.customerfile.Trail;
import io.keheng.information.Customer;
import io.keheng.merging.CustomerBelongings.Moved;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the audit keeps of a merge and of its undoing, on both customers. */
@Component
class MergeTrail {

  /** One of two customers of a merge: whom he took in, or into whom he went, and what moved. */
  private record Joined(
      @Nullable String absorbed, @Nullable String survivor, Map<String, Long> moved) {}

  private final Changes changes;

  MergeTrail(Changes changes) {
    this.changes = changes;
  }

  /** On both: with whom, and how many records of each kind went over. */
  void merged(Customer survivor, Customer absorbed, List<Moved> moved) {
    both("merged", survivor, absorbed, moved);
  }

  /** On both: with whom, and how many records of each kind came back. */
  void parted(Customer survivor, Customer absorbed, List<Moved> back) {
    both("parted", survivor, absorbed, back);
  }

  private void both(String action, Customer survivor, Customer absorbed, List<Moved> moved) {
    var counts = moved.stream().collect(groupingBy(Moved::kind, TreeMap::new, counting()));
    record(survivor, action, new Joined(absorbed.data().number(), null, counts));
    record(absorbed, action, new Joined(null, survivor.data().number(), counts));
  }

  private void record(Customer customer, String action, Joined joined) {
    changes.record(Trail.ENTITY, customer.id(), action, null, joined);
  }
}
