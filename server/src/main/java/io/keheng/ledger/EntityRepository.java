package io.keheng.ledger;

import io.keheng.copy.CopyRows;
import io.keheng.lake.feed.Entity;
import io.keheng.lake.feed.StagedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;

/**
 * Takes whole files into the tables of this schema: COPY into a temporary table, then one merge.
 */
@Repository
public class EntityRepository {

  /** Rows of a merge that were new, and that differed. */
  public record Merged(long added, long changed) {

    public Merged plus(Merged other) {
      return new Merged(added + other.added, changed + other.changed);
    }
  }

  /** Of an account that a file gives to both of two merged customers, the owner's row stays. */
  private static final String ONE_OF_MERGED =
      """
      DELETE FROM incoming i USING customer.numbered n, incoming j, customer.numbered m
      WHERE n.number = i.customer_no AND m.number = j.customer_no AND j.account_id = i.account_id
        AND m.current_id = n.current_id AND m.id <> n.id
        AND (j.role <> 'OWNER', m.id) < (i.role <> 'OWNER', n.id)
        AND n.current_id IN (
          SELECT merged_into FROM customer.numbered WHERE merged_into IS NOT NULL)
      """;

  private final JdbcClient jdbc;
  private final DataSource source;
  private final EntityRows rows;

  EntityRepository(JdbcClient jdbc, DataSource source, EntityRows rows) {
    this.jdbc = jdbc;
    this.source = source;
    this.rows = rows;
  }

  /** Merges the accepted rows of a file; takes part in the caller's transaction. */
  public Merged merge(StagedFile staged) {
    var entity = staged.file().entity();
    var begun = new AtomicBoolean();
    rows.each(
        staged,
        batch -> {
          if (!begun.getAndSet(true)) {
            incoming(definition(batch.types()));
          }
          copy(batch);
        });
    if (!begun.get()) {
      return new Merged(0, 0);
    }
    jdbc.sql("ANALYZE incoming").update();
    if (entity == Entity.HOLDERS) {
      jdbc.sql(ONE_OF_MERGED).update();
    }
    return jdbc.sql(mergeSql(EntityTable.of(entity)))
        .query((row, n) -> new Merged(row.getLong("added"), row.getLong("changed")))
        .single();
  }

  private void copy(EntityRows.Incoming batch) {
    try {
      CopyRows.into(
          DataSourceUtils.getConnection(source),
          "incoming",
          batch.rows(),
          row -> new ArrayList<@Nullable String>(row.values()));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String definition(Map<String, String> types) {
    return types.entrySet().stream()
        .map(column -> column.getKey() + " " + column.getValue())
        .collect(Collectors.joining(", "));
  }

  private void incoming(String definition) {
    jdbc.sql("DROP TABLE IF EXISTS pg_temp.incoming").update();
    jdbc.sql("CREATE TEMP TABLE incoming (%s) ON COMMIT DROP".formatted(definition)).update();
  }

  private CopyManager copy() throws SQLException {
    return DataSourceUtils.getConnection(source).unwrap(PGConnection.class).getCopyAPI();
  }

  private static String mergeSql(EntityTable table) {
    var columns = new ArrayList<>(table.key());
    columns.addAll(table.rest());
    var all = new ArrayList<>(columns);
    all.addAll(table.numbers());
    // A number that names its own row stands as it was sealed first; any other may change.
    var set = new ArrayList<>(table.rest());
    if (!table.key().equals(List.of("id"))) {
      set.addAll(table.numbers());
    }
    return """
    WITH touched AS (
      INSERT INTO ledger.%1$s AS t (%2$s)
      SELECT %3$s FROM incoming i %4$s
      ON CONFLICT (%5$s) DO UPDATE SET %6$s
      WHERE (%7$s) IS DISTINCT FROM (%8$s)
      RETURNING (old.%9$s IS NULL) AS added)
    SELECT count(*) FILTER (WHERE added) AS added, count(*) FILTER (WHERE NOT added) AS changed
    FROM touched
    """
        .formatted(
            table.name(),
            String.join(", ", all),
            all.stream()
                .map(column -> column.equals("customer_id") ? "d.current_id" : "i." + column)
                .collect(Collectors.joining(", ")),
            columns.contains("customer_id")
                ? "JOIN customer.numbered d ON d.number = i.customer_no"
                : "",
            String.join(", ", table.key()),
            each(set, "%1$s = excluded.%1$s"),
            each(table.rest(), "t.%s"),
            each(table.rest(), "excluded.%s"),
            table.key().getFirst());
  }

  private static String each(List<String> columns, String pattern) {
    return columns.stream().map(pattern::formatted).collect(Collectors.joining(", "));
  }

  /** Writes every known customer number, one a line. */
  public void customerNumbers(Path csv) {
    export("SELECT number FROM customer.numbered", csv, false);
  }

  /** Writes the rows of a SELECT as CSV, an unquoted empty cell for null. */
  void export(String select, Path csv, boolean header) {
    var connection = DataSourceUtils.getConnection(source);
    try (var out = Files.newOutputStream(csv)) {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut("COPY (%s) TO STDOUT (FORMAT csv, HEADER %s)".formatted(select, header), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } finally {
      DataSourceUtils.releaseConnection(connection, source);
    }
  }

  /**
   * Keeps the balance after the last transaction of each account.
   *
   * @param csv account_id, balance, balance_on
   */
  public void balances(Path csv) {
    incoming("account_id bigint, balance numeric(18,2), balance_on date");
    try (var in = Files.newInputStream(csv)) {
      copy().copyIn("COPY incoming FROM STDIN (FORMAT csv)", in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    jdbc.sql("ANALYZE incoming").update();
    jdbc.sql(
            """
            UPDATE ledger.account t SET balance = i.balance, balance_on = i.balance_on
            FROM incoming i WHERE t.id = i.account_id
              AND (t.balance, t.balance_on) IS DISTINCT FROM (i.balance, i.balance_on)
            """)
        .update();
  }
}
