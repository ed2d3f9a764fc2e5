package io.keheng.lake;

import org.jspecify.annotations.Nullable;

/**
 * One load of transactions.
 *
 * @param name what people call it, such as the file's name
 * @param sha256 hash of the file's content in hex: the same content has no second effect
 * @param controlTotals the sender's figures, where there are any
 * @param accountsSql SELECT that gives {@code account_no} of every known account; null means the
 *     accounts snapshot
 * @param dryRun check and report only
 */
public record LoadRequest(
    String name,
    String sha256,
    TransactionSource source,
    @Nullable ControlTotals controlTotals,
    @Nullable String accountsSql,
    boolean dryRun) {

  public LoadRequest(String name, String sha256, TransactionSource source) {
    this(name, sha256, source, null, null, false);
  }

  public LoadRequest with(ControlTotals totals) {
    return new LoadRequest(name, sha256, source, totals, accountsSql, dryRun);
  }

  public LoadRequest dry() {
    return new LoadRequest(name, sha256, source, controlTotals, accountsSql, true);
  }

  public LoadRequest knowing(String accounts) {
    return new LoadRequest(name, sha256, source, controlTotals, accounts, dryRun);
  }
}
