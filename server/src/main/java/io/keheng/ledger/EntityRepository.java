package io.keheng.ledger;

import io.keheng.lake.feed.Entity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;

/**
 * Takes whole files into the tables of this schema: COPY into a temporary table, then one merge.
 */
@Repository
class EntityRepository {

  /** Rows of a merge that were new, and that differed. */
  record Merged(long added, long changed) {}

  private final JdbcClient jdbc;
  private final DataSource source;

  EntityRepository(JdbcClient jdbc, DataSource source) {
    this.jdbc = jdbc;
    this.source = source;
  }

  /**
   * Merges a CSV file of all targets of an entity; takes part in the caller's transaction.
   *
   * @param csv without header, as {@code StagedFile.export} writes it
   */
  Merged merge(Entity entity, Path csv) {
    var definition =
        entity.targets().stream()
            .map(target -> target.name() + " " + target.type().sql())
            .collect(Collectors.joining(", "));
    incoming(definition, csv);
    return jdbc.sql(mergeSql(EntityTable.of(entity)))
        .query((row, n) -> new Merged(row.getLong("added"), row.getLong("changed")))
        .single();
  }

  private void incoming(String definition, Path csv) {
    jdbc.sql("DROP TABLE IF EXISTS pg_temp.incoming").update();
    jdbc.sql("CREATE TEMP TABLE incoming (%s) ON COMMIT DROP".formatted(definition)).update();
    try (var in = Files.newInputStream(csv)) {
      copy().copyIn("COPY incoming FROM STDIN (FORMAT csv)", in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    jdbc.sql("ANALYZE incoming").update();
  }

  private CopyManager copy() throws SQLException {
    return DataSourceUtils.getConnection(source).unwrap(PGConnection.class).getCopyAPI();
  }

  private static String mergeSql(EntityTable table) {
    var columns = new java.util.ArrayList<>(table.key());
    columns.addAll(table.rest());
    var customers = columns.contains("customer_id");
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
            String.join(", ", columns),
            columns.stream()
                .map(column -> column.equals("customer_id") ? "d.id" : "i." + column)
                .collect(Collectors.joining(", ")),
            customers ? "JOIN customer.directory d ON d.number = i.customer_no" : "",
            String.join(", ", table.key()),
            each(table.rest(), "%1$s = excluded.%1$s"),
            each(table.rest(), "t.%s"),
            each(table.rest(), "excluded.%s"),
            table.key().getFirst());
  }

  private static String each(List<String> columns, String pattern) {
    return columns.stream().map(pattern::formatted).collect(Collectors.joining(", "));
  }

  /** Writes every known customer or account number, one a line. */
  void numbers(Entity entity, Path csv) {
    export(
        entity == Entity.CUSTOMERS
            ? "SELECT number FROM customer.directory"
            : "SELECT account_no FROM ledger.account",
        csv,
        false);
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
   * @param csv account_no, balance, balance_on
   */
  void balances(Path csv) {
    incoming("account_no text, balance numeric(18,2), balance_on date", csv);
    jdbc.sql(
            """
            UPDATE ledger.account t SET balance = i.balance, balance_on = i.balance_on
            FROM incoming i WHERE t.account_no = i.account_no
              AND (t.balance, t.balance_on) IS DISTINCT FROM (i.balance, i.balance_on)
            """)
        .update();
  }
}
