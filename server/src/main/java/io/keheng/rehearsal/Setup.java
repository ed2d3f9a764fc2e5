package io.keheng.rehearsal;

import java.util.List;
import java.util.Map;

/**
 * What a rehearsal was run with, as it is kept.
 *
 * @param tables the tables rehearsed, in their order
 */
record Setup(List<RehearsedTable> tables) {

  /**
   * @param release name of the release in force
   * @param changed whether the draft changes the model that holds the table
   * @param facts names of the facts that the drafted table asks for
   * @param before price of each outcome in force, by outcome
   * @param after price of each outcome by the draft, by outcome
   */
  record RehearsedTable(
      String name,
      String release,
      boolean changed,
      List<String> facts,
      Map<String, Price> before,
      Map<String, Price> after) {

    /** Several outcomes together cost what each does. */
    Price before(String outcome) {
      return price(before, outcome);
    }

    Price after(String outcome) {
      return price(after, outcome);
    }

    private static Price price(Map<String, Price> prices, String outcomes) {
      var sum = Price.NOTHING;
      for (var outcome : outcomes.split(";")) {
        sum = sum.plus(prices.getOrDefault(outcome, Price.NOTHING));
      }
      return sum;
    }
  }

  List<String> names() {
    return tables.stream().map(RehearsedTable::name).toList();
  }
}
