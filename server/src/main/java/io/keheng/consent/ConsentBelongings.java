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
      return both(ids, repository.end(from, to, ids));
    }

    @Override
    public List<Moved> giveBack(long from, long to, List<Moved> moved) {
      var back = repository.take(from, to, CustomerBelongings.keys(MOVED, moved));
      return both(back, repository.take(to, from, CustomerBelongings.keys(ENDED, moved)));
    }

    private static List<Moved> both(List<String> moved, List<String> ended) {
      var all = new ArrayList<>(CustomerBelongings.moved(MOVED, moved));
      all.addAll(CustomerBelongings.moved(ENDED, ended));
      return all;
    }
  }
}
