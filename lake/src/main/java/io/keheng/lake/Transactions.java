package io.keheng.lake;

import java.util.List;

/** The canonical columns of a transaction. */
public final class Transactions {

  /** Columns that a file gives, in the order of Keheng's own format. */
  public static final List<String> FILE_COLUMNS =
      List.of(
          "txn_no",
          "account_no",
          "booked_on",
          "amount",
          "balance_after",
          "kind",
          "counterparty_bank",
          "counterparty_account",
          "text");

  /** Columns that must be filled in every row. */
  public static final List<String> REQUIRED =
      List.of("txn_no", "account_no", "booked_on", "amount");

  private Transactions() {}

  /** SQL type of a canonical column. */
  public static String typeOf(String column) {
    return switch (column) {
      case "booked_on" -> "DATE";
      case "amount", "balance_after" -> "DECIMAL(18,2)";
      default -> "VARCHAR";
    };
  }

  /** What a transaction is, as seen from the account. */
  public enum Kind {
    CASH_IN,
    CASH_OUT,
    TRANSFER_IN,
    TRANSFER_OUT,
    CARD_SPEND,
    CARD_WITHDRAWAL,
    INTEREST,
    PENALTY_INTEREST,
    FEE,
    LOAN_INSTALMENT,
    INSURANCE,
    PENSION,
    HOUSEHOLD,
    OTHER
  }
}
