package io.keheng.ledger;

import io.keheng.protection.Mask;

/** The sealed columns of this schema; of each a blind index stands beside it. */
public enum NumberColumn {
  ACCOUNT("account", "id", "account_no", "account_index", Mask.ACCOUNT),
  CARD("card", "id", "card_no", "card_index", Mask.CARD),
  ACCOUNT_TO("standing_order", "order_no", "account_to", "account_to_index", Mask.ACCOUNT);

  private final String table;
  private final String key;
  private final String column;
  private final String index;
  private final Mask mask;

  NumberColumn(String table, String key, String column, String index, Mask mask) {
    this.table = table;
    this.key = key;
    this.column = column;
    this.index = index;
    this.mask = mask;
  }

  String table() {
    return "ledger." + table;
  }

  /** The column of the row's key, to which the value is bound. */
  String key() {
    return key;
  }

  String column() {
    return column;
  }

  String index() {
    return index;
  }

  Mask mask() {
    return mask;
  }

  /** Where a value is sealed for. */
  String place() {
    return table() + "." + column;
  }
}
