package io.keheng.ledger;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which account or card a number belongs to. */
@Repository
public class NumberRepository {

  private record Unsealed(String place, String record, String number) {}

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

  /** Seals what a migration found in clear, and forgets it. */
  @Transactional
  void sealAll() {
    var left =
        jdbc.sql("SELECT place, record, number FROM ledger.unsealed").query(Unsealed.class).list();
    for (var column : NumberColumn.values()) {
      left.stream()
          .filter(unsealed -> unsealed.place().equals(column.place()))
          .forEach(unsealed -> seal(column, unsealed));
    }
    if (!left.isEmpty()) {
      jdbc.sql("SELECT ledger.forget_unsealed()").query(row -> {});
    }
  }

  private void seal(NumberColumn column, Unsealed unsealed) {
    jdbc.sql(
            "UPDATE %s SET %s = CAST(:sealed AS bytea), %s = :index WHERE CAST(%s AS text) = :key"
                .formatted(column.table(), column.column(), column.index(), column.key()))
        .param("sealed", numbers.sealed(column, unsealed.record(), unsealed.number()))
        .param("index", numbers.index(column, unsealed.number()))
        .param("key", unsealed.record())
        .update();
  }
}
