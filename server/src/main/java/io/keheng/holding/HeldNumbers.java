package io.keheng.holding;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The numbers of what a customer holds, for the module that reveals them; it checks the scope. */
@Service
public class HeldNumbers {

  private final HoldingQueries queries;

  HeldNumbers(HoldingQueries queries) {
    this.queries = queries;
  }

  public List<HeldNumber> of(long customerId) {
    return Stream.concat(
            queries.accounts(customerId).stream()
                .map(account -> new HeldNumber(HeldNumber.Kind.ACCOUNT, account.accountNo())),
            queries.cards(customerId).stream()
                .map(card -> new HeldNumber(HeldNumber.Kind.CARD, card.cardNo())))
        .toList();
  }
}
