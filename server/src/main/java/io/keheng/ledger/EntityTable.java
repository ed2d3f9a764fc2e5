package io.keheng.ledger;

import io.keheng.lake.feed.Entity;
import java.util.List;
import java.util.Map;

/**
 * The table of this schema that takes an entity.
 *
 * @param key columns that name one row
 * @param rest columns that a later file may change
 * @param numbers sealed columns and their indexes, which follow from the key
 */
record EntityTable(String name, List<String> key, List<String> rest, List<String> numbers) {

  EntityTable(String name, List<String> key, List<String> rest) {
    this(name, key, rest, List.of());
  }

  private static final Map<Entity, EntityTable> TABLES =
      Map.of(
          Entity.ACCOUNTS,
          new EntityTable(
              "account",
              List.of("id"),
              List.of("product", "currency", "opened", "closed", "opening_balance"),
              List.of("account_no", "account_index")),
          Entity.HOLDERS,
          new EntityTable("account_holder", List.of("account_id", "customer_id"), List.of("role")),
          Entity.LOANS,
          new EntityTable(
              "loan",
              List.of("loan_no"),
              List.of(
                  "customer_id",
                  "currency",
                  "amount",
                  "term_months",
                  "instalment",
                  "granted",
                  "balance",
                  "status")),
          Entity.CARDS,
          new EntityTable(
              "card",
              List.of("id"),
              List.of("account_id", "customer_id", "type", "issued", "closed"),
              List.of("card_no", "card_index")),
          Entity.ORDERS,
          new EntityTable(
              "standing_order",
              List.of("order_no"),
              List.of("account_id", "bank_to", "account_to_index", "amount", "kind"),
              List.of("account_to")),
          Entity.RATES,
          new EntityTable("exchange_rate", List.of("currency", "quoted_on"), List.of("rate")));

  static EntityTable of(Entity entity) {
    var table = TABLES.get(entity);
    if (table == null) {
      throw new IllegalArgumentException(entity.name());
    }
    return table;
  }
}
