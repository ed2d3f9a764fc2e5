package io.keheng.measure;

import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the models of the class path in at the start: a text not delivered before becomes the next
 * release of its model, effective from the set's first day or, when it replaces another, from
 * today. Where the bank has released a text of its own, that stays in force.
 */
@Component
class ReleaseLoader implements SmartInitializingSingleton {

  private static final Logger log = LoggerFactory.getLogger(ReleaseLoader.class);

  private final Catalogue catalogue;
  private final ReleaseRepository repository;
  private final Publication publication;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ReleaseLoader(
      Catalogue catalogue,
      ReleaseRepository repository,
      Publication publication,
      TransactionTemplate transaction,
      Clock clock) {
    this.catalogue = catalogue;
    this.repository = repository;
    this.publication = publication;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public void afterSingletonsInstantiated() {
    for (var set : catalogue.sets()) {
      catalogue.models(set).forEach((model, dmn) -> take(set, model, dmn));
    }
  }

  /** Takes one text in; does nothing when it is the one delivered last. */
  void take(MeasureSet set, String model, String dmn) {
    var taken = transaction.execute(status -> write(set, model, dmn));
    if (Boolean.TRUE.equals(taken)) {
      log.info("Measure {}/{} has a new release", set.name(), model);
    }
  }

  private boolean write(MeasureSet set, String model, String dmn) {
    repository.lock();
    var all =
        repository.all().stream()
            .filter(r -> r.set().equals(set.name()) && r.model().equals(model))
            .toList();
    var delivered = all.stream().filter(r -> r.revisionId() == null).findFirst();
    var unchanged =
        delivered.filter(r -> r.checksum().equals(Publication.checksum(dmn))).isPresent();
    if (unchanged) {
      return false;
    }
    if (all.stream().anyMatch(r -> r.revisionId() != null && r.withdrawnAt() == null)) {
      log.warn(
          "Measure {}/{}: the delivered text changed; the bank's own release stays in force",
          set.name(),
          model);
      return false;
    }
    var from = all.isEmpty() ? set.effectiveFrom() : LocalDate.now(clock);
    publication.publish(new Publication.Text(set.name(), model, dmn, null, false), from);
    return true;
  }
}
