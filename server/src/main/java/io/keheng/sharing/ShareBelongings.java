package io.keheng.sharing;

import io.keheng.merging.CustomerBelongings;
import io.keheng.merging.OwnedTable;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Under which shares a customer is shown, for a merge. */
@Configuration(proxyBeanMethods = false)
class ShareBelongings {

  @Bean
  OwnedTable ownedShares() {
    return OwnedTable.named("SHARE", "sharing.share_customer", "share_id");
  }

  @Bean
  OwnedTable ownedShareLooks() {
    return OwnedTable.named("SHARE_LOOK", "sharing.look", "share_id", "staff_id", "access", "day");
  }

  /** A share names its customers by number; one that waits is decided by it. */
  @Bean
  CustomerBelongings ownedShareNumbers(ShareCustomerQueries queries) {
    return new Numbers(queries);
  }

  private record Numbers(ShareCustomerQueries queries) implements CustomerBelongings {

    private static final String KIND = "SHARE_NUMBER";

    @Override
    public Map<String, Long> counts(long customer) {
      return Map.of();
    }

    @Override
    public List<Moved> move(long from, long to) {
      return queries.renumber(from, to).stream()
          .map(share -> new Moved(KIND, String.valueOf(share)))
          .toList();
    }

    @Override
    public void giveBack(long from, long to, List<Moved> moved) {
      queries.renumber(from, to, CustomerBelongings.keys(KIND, moved));
    }
  }
}
