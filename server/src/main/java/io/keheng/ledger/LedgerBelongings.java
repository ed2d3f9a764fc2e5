package io.keheng.ledger;

import io.keheng.customer.Customers;
import io.keheng.merging.CustomerBelongings;
import io.keheng.merging.OwnedTable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What a customer holds, for a merge. Standing orders and transactions follow their accounts; of an
 * account held by both, the survivor has the stronger role.
 */
@Configuration(proxyBeanMethods = false)
class LedgerBelongings {

  @Bean
  OwnedTable ownedAccounts() {
    return OwnedTable.named("ACCOUNT", "ledger.account_holder", "account_id");
  }

  @Bean
  OwnedTable ownedLoans() {
    return new OwnedTable(
        "LOAN", "ledger.loan", "customer_id", List.of("loan_no"), List.of(), null);
  }

  @Bean
  OwnedTable ownedCards() {
    return OwnedTable.of("CARD", "ledger.card");
  }

  @Bean
  CustomerBelongings ownedRoles(
      HolderRepository holders, CreditRelationQueries relations, Customers customers) {
    return new Roles(holders, relations, customers);
  }

  private record Roles(
      HolderRepository holders, CreditRelationQueries relations, Customers customers)
      implements CustomerBelongings {

    private static final String KIND = "ACCOUNT_ROLE";

    @Override
    public Map<String, Long> counts(long customer) {
      return Map.of();
    }

    @Override
    public List<Moved> move(long from, long to) {
      var swapped =
          holders.ownedBy(from, to).stream()
              .map(account -> new Moved(KIND, String.valueOf(account)))
              .toList();
      return swap(from, to, swapped);
    }

    @Override
    public List<Moved> giveBack(long from, long to, List<Moved> moved) {
      return swap(from, to, moved);
    }

    private List<Moved> swap(long from, long to, List<Moved> moved) {
      var swapped = holders.swapRoles(from, to, CustomerBelongings.keys(KIND, moved));
      tell(from, to);
      return CustomerBelongings.moved(KIND, swapped);
    }

    private void tell(long from, long to) {
      var both = Set.of(from, to);
      var with = relations.borrowing(both);
      customers.credit(with, both.stream().filter(id -> !with.contains(id)).toList());
      customers.settlementOpened(relations.settlementOpenings(both));
    }
  }
}
