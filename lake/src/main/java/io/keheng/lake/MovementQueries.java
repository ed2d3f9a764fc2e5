package io.keheng.lake;

import io.keheng.decision.SqlDialect;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SQL of the movements of the window behind overdrafts, of the accounts that are followed. */
final class MovementQueries {

  private final SqlDialect dialect;
  private final TransactionQueries transactions;
  private final MetricWindow window;

  MovementQueries(SqlDialect dialect, Path root, MetricWindow window) {
    this.dialect = dialect;
    this.transactions = new TransactionQueries(dialect, root);
    this.window = window;
  }

  private String transactions(List<Load> loads) {
    return transactions.published(loads, window.firstMonth(), window.lastMonth());
  }

  private String read(Path file) {
    return ParquetFiles.select(dialect, file);
  }

  /** How many accounts are followed now and were not in an earlier file that knows them. */
  String newlyFollowed(Path totals, Path earlier) {
    return """
    SELECT count(*) FROM (%s) n JOIN (%s) e USING (account_id) WHERE n.followed AND NOT e.followed\
    """
        .formatted(read(totals), read(earlier));
  }

  /** Net amounts by day of the accounts followed, of the fresh loads and of an earlier file. */
  String write(List<Load> fresh, Path totals, @Nullable Path earlier, Path file) {
    String followed =
        """
        SELECT account_id, booked_on AS day, CAST(sum(CAST(amount * 100 AS BIGINT)) AS BIGINT) AS c
        FROM (%s) SEMI JOIN (SELECT account_id FROM (%s) WHERE followed) USING (account_id)
        GROUP BY account_id, booked_on\
        """
            .formatted(transactions(fresh), read(totals));
    return dialect.write(
        earlier == null
            ? followed
            : "SELECT * FROM (%s) UNION ALL SELECT * FROM (%s)".formatted(read(earlier), followed),
        file.toString());
  }

  /** Net amounts of every account, for openings that the loads alone do not tell. */
  String all(List<Load> loads) {
    return "SELECT account_id, booked_on AS day, CAST(amount * 100 AS BIGINT) AS c FROM (%s)"
        .formatted(transactions(loads));
  }

  /** How many accounts that are not followed start from another balance than their loads say. */
  String notFollowed(Path totals, String accounts) {
    return """
    SELECT count(*) FROM (%s) s
    JOIN (SELECT account_id, opening_balance FROM (%s) WHERE opening_balance IS NOT NULL) a
      USING (account_id)
    WHERE NOT s.followed
      AND (a.opening_balance < 0 OR a.opening_balance <> coalesce(s.opening, a.opening_balance))\
    """
        .formatted(read(totals), accounts);
  }
}
