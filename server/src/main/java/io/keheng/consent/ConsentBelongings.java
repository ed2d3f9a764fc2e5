package io.keheng.consent;

import io.keheng.merging.CustomerBelongings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What a customer agreed to, for a merge. He is one person: a consent that he withdrew later, as
 * whichever of the two, does not hold, and stays with or goes to the record of the absorbed.
 */
@Configuration(proxyBeanMethods = false)
class ConsentBelongings {

  @Bean
  CustomerBelongings ownedConsents(MergedConsentRepository repository) {
    return new Consents(repository);
  }

  private record Consents(MergedConsentRepository repository) implements CustomerBelongings {

    private static final String MOVED = "CONSENT";
    private static final String ENDED = "CONSENT_ENDED";

    @Override
    public Map<String, Long> counts(long customer) {
      return Map.of(MOVED, repository.count(customer));
    }

    @Override
    public List<Moved> move(long from, long to) {
      var ids = repository.move(from, to);
      var moved = new ArrayList<Moved>();
      ids.forEach(id -> moved.add(new Moved(MOVED, id)));
      repository.end(from, to, ids).forEach(id -> moved.add(new Moved(ENDED, id)));
      return moved;
    }

    @Override
    public void giveBack(long from, long to, List<Moved> moved) {
      repository.take(from, to, CustomerBelongings.keys(MOVED, moved));
      repository.take(to, from, CustomerBelongings.keys(ENDED, moved));
    }
  }
}
