package io.keheng.ledger;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which account or card a number belongs to. */
@Repository
public class NumberRepository {

  private final JdbcClient jdbc;
  private final Numbers numbers;

  NumberRepository(JdbcClient jdbc, Numbers numbers) {
    this.jdbc = jdbc;
    this.numbers = numbers;
  }

  /** Ids of accounts or cards by the blind index of their numbers. */
  Map<UUID, Long> ids(NumberColumn column) {
    var ids = new HashMap<UUID, Long>();
    RowCallbackHandler take = row -> ids.put(row.getObject(1, UUID.class), row.getLong(2));
    jdbc.sql(
            "SELECT %1$s, id FROM %2$s WHERE %1$s IS NOT NULL"
                .formatted(column.index(), column.table()))
        .query(take);
    return ids;
  }

  /** The next ids of a table, as many as are new. */
  List<Long> next(NumberColumn column, int count) {
    return jdbc.sql(
            "SELECT nextval(pg_get_serial_sequence(:table, 'id')) FROM generate_series(1, :count)")
        .param("table", column.table())
        .param("count", count)
        .query((row, n) -> row.getLong(1))
        .list();
  }

  /** Ids by number of the accounts whose id is higher than the given one, opened for a load. */
  public Map<String, Long> accounts(long after) {
    var accounts = new LinkedHashMap<String, Long>();
    RowCallbackHandler take =
        row -> {
          var id = row.getLong("id");
          accounts.put(numbers.open(NumberColumn.ACCOUNT, id, row.getBytes("account_no")), id);
        };
    jdbc.sql(
            """
            SELECT id, account_no FROM ledger.account
            WHERE id > :after AND account_no IS NOT NULL ORDER BY id
            """)
        .param("after", after)
        .query(take);
    return accounts;
  }
}
