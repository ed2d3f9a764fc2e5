package io.keheng.ledger;

import io.keheng.lake.Lake;
import java.nio.file.Path;
import java.sql.SQLException;
import org.springframework.stereotype.Component;

/** The balance of every account after its last transaction, from the lake. */
@Component
public class BalanceQueries {

  private final Lake lake;

  BalanceQueries(Lake lake) {
    this.lake = lake;
  }

  /** Writes account_id, balance, balance_on as CSV without header. */
  public void write(Path csv) {
    var sql =
        """
        COPY (SELECT account_id, arg_max(balance_after, (booked_on, seq)), max(booked_on)
              FROM (%s) GROUP BY account_id) TO '%s' (FORMAT csv, HEADER false)
        """
            .formatted(lake.transactions(), csv.toString().replace("'", "''"));
    try (var duck = lake.connect();
        var statement = duck.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
