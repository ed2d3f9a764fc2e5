package io.keheng.duplicate;

import io.keheng.customerfile.CustomerKept;
import io.keheng.intake.CustomersAbsorbed;
import io.keheng.merging.TwinSearch;
import io.keheng.shared.ActsFor;
import java.util.HashSet;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/** Looks for duplicates of whom a form or a feed brought; after a large feed in the whole book. */
@Component
class DuplicateWatch {

  /** More are found quicker in one pass over the book than one by one. */
  private static final int FEW = 200;

  private final TwinSearch twins;
  private final Pairs pairs;
  private final Searches searches;
  private final ApplicationEventPublisher events;

  DuplicateWatch(
      TwinSearch twins, Pairs pairs, Searches searches, ApplicationEventPublisher events) {
    this.twins = twins;
    this.pairs = pairs;
    this.searches = searches;
    this.events = events;
  }

  @EventListener
  @ActsFor("S20-03")
  void kept(CustomerKept kept) {
    look(Set.of(kept.customerId()));
  }

  @EventListener
  void absorbed(CustomersAbsorbed fed) {
    if (fed.created().size() + fed.changed().size() > FEW) {
      events.publishEvent(new BookFed());
      return;
    }
    var brought = new HashSet<>(fed.created());
    brought.addAll(fed.changed());
    look(brought);
  }

  /** After the feed, in no transaction: the search opens and ends in its own. */
  @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
  void fed(BookFed book) {
    searches.after();
  }

  private void look(Set<Long> customers) {
    pairs.take(twins.of(customers), customers);
  }
}
