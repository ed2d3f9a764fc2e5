package io.keheng.lake;

import java.util.List;
import java.util.Locale;

/** The relations that are copied from the system of record before a run. */
public enum Snapshot {
  CUSTOMERS(
      "customer_id BIGINT",
      "customer_no VARCHAR",
      "kind VARCHAR",
      "book_currency VARCHAR",
      "since DATE",
      "birth_date DATE",
      "risk_tolerance VARCHAR"),
  ACCOUNTS(
      "account_id BIGINT",
      "product VARCHAR",
      "currency VARCHAR",
      "opened DATE",
      "closed DATE",
      "opening_balance DECIMAL(18,2)"),
  HOLDERS("account_id BIGINT", "customer_id BIGINT", "role VARCHAR"),
  LOANS(
      "customer_id BIGINT",
      "currency VARCHAR",
      "amount DECIMAL(18,2)",
      "term_months INTEGER",
      "instalment DECIMAL(18,2)",
      "granted DATE",
      "balance DECIMAL(18,2)",
      "status VARCHAR"),
  CARDS("customer_id BIGINT", "type VARCHAR", "issued DATE", "closed DATE"),
  /** Units of the base currency CNY for one unit of the currency. */
  RATES("currency VARCHAR", "quoted_on DATE", "rate DECIMAL(18,8)");

  private final List<String> columns;

  Snapshot(String... columns) {
    this.columns = List.of(columns);
  }

  /** Name and SQL type of each column, in order. */
  public List<String> definitions() {
    return columns;
  }

  public List<String> columnNames() {
    return columns.stream().map(column -> column.substring(0, column.indexOf(' '))).toList();
  }

  String fileName() {
    return name().toLowerCase(Locale.ROOT) + ".parquet";
  }
}
