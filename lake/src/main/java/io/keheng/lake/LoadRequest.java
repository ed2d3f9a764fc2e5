package io.keheng.lake;

import org.jspecify.annotations.Nullable;

/**
 * One load of transactions.
 *
 * @param name what people call it, such as the file's name
 * @param sha256 hash of the file's content in hex: the same content has no second effect
 * @param accountsSql SELECT that gives {@code account_no VARCHAR} and {@code account_id BIGINT} of
 *     every known account, once each; ids are whole numbers from 1 with few gaps, for the memory
 *     that a load takes goes with the highest
 * @param controlTotals the sender's figures, where there are any
 * @param dryRun check and report only
 */
public record LoadRequest(
    String name,
    String sha256,
    TransactionSource source,
    String accountsSql,
    @Nullable ControlTotals controlTotals,
    boolean dryRun) {

  public LoadRequest(String name, String sha256, TransactionSource source, String accountsSql) {
    this(name, sha256, source, accountsSql, null, false);
  }

  public LoadRequest with(ControlTotals totals) {
    return new LoadRequest(name, sha256, source, accountsSql, totals, dryRun);
  }

  public LoadRequest dry() {
    return new LoadRequest(name, sha256, source, accountsSql, controlTotals, true);
  }
}
