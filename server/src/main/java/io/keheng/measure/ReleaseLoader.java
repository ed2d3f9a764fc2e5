package io.keheng.measure;

import io.keheng.audit.Changes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the models of the class path in at the start: a text not seen before becomes the next
 * release of its model, effective from the set's first day or, when it replaces another, from
 * today; earlier releases stay.
 */
@Component
class ReleaseLoader implements SmartInitializingSingleton {

  private static final Logger log = LoggerFactory.getLogger(ReleaseLoader.class);

  private final Catalogue catalogue;
  private final ReleaseRepository repository;
  private final Releases releases;
  private final Changes changes;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ReleaseLoader(
      Catalogue catalogue,
      ReleaseRepository repository,
      Releases releases,
      Changes changes,
      TransactionTemplate transaction,
      Clock clock) {
    this.catalogue = catalogue;
    this.repository = repository;
    this.releases = releases;
    this.changes = changes;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public void afterSingletonsInstantiated() {
    for (var set : catalogue.sets()) {
      catalogue.models(set).forEach((model, dmn) -> take(set, model, dmn));
    }
  }

  /** Takes one text in; does nothing when it is that of the newest release. */
  void take(MeasureSet set, String model, String dmn) {
    var taken = transaction.execute(status -> write(set, model, dmn));
    if (Boolean.TRUE.equals(taken)) {
      releases.reload();
      log.info("Measure {}/{} has a new release", set.name(), model);
    }
  }

  private boolean write(MeasureSet set, String model, String dmn) {
    repository.lock();
    var checksum = checksum(dmn);
    var last =
        repository.all().stream()
            .filter(r -> r.set().equals(set.name()) && r.model().equals(model))
            .findFirst();
    if (last.isPresent() && last.get().checksum().equals(checksum)) {
      return false;
    }
    var today = LocalDate.now(clock);
    var from = last.isPresent() ? today : set.effectiveFrom();
    last.ifPresent(previous -> repository.close(previous.id(), today.minusDays(1)));
    var number = last.map(previous -> previous.number() + 1).orElse(1);
    repository.insert(set.name(), model, number, checksum, dmn, from);
    changes.record(
        "release",
        set.name() + "/" + model,
        "released",
        last.map(previous -> Map.of("release", previous.name())).orElse(null),
        Map.of("release", number, "checksum", checksum, "effectiveFrom", from));
    return true;
  }

  private static String checksum(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
