package io.keheng.lake.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBConnection;

/**
 * Where the files of a delivery are laid out and checked before anything is kept: tables of the
 * engine in a schema of their own, gone when this is closed. Not for use by several threads.
 */
public final class FeedStage implements AutoCloseable {

  private final Connection duck;
  private final FeedDelivery delivery;
  private final String name;
  private final String schema;
  private int count;
  private long lastAccount;

  /**
   * @param name a word that no other stage on this database uses
   */
  public FeedStage(Connection duck, FeedDelivery delivery, String name) {
    this.duck = duck;
    this.delivery = delivery;
    this.name = "feed_" + name;
    this.schema = Quote.name(this.name);
    run("CREATE SCHEMA " + schema);
    run("CREATE TABLE %s.customers (no VARCHAR)".formatted(schema));
    run("CREATE TABLE %s.accounts (no VARCHAR, id BIGINT)".formatted(schema));
  }

  /**
   * Lays out a file: every row mapped, with what is wrong with it as far as the file itself tells;
   * then holds it against the control file.
   *
   * @throws FeedException {@code truncated}, {@code control-differs}, {@code join-file}
   */
  public StagedFile stage(FeedFile file) {
    count++;
    var raw = schema + ".raw_" + count;
    var staged = schema + ".staged_" + count;
    var rejects = "feed_rejects_" + schema.replaceAll("[^A-Za-z0-9_]", "") + count;
    run("CREATE TABLE %s AS %s".formatted(raw, file.rows(rejects(file, rejects))));
    var sql = new MappingSql(delivery.template(), file).select("FROM " + raw, joined(file));
    run("CREATE TABLE %s AS %s".formatted(staged, sql));
    var result = new StagedFile(this, file, raw, staged, broken(file, rejects));
    result.refuseTruncated();
    result.markDuplicates();
    delivery.control().check(file.name(), result.read());
    return result;
  }

  /** SELECT of every account that transactions may name, with its id. */
  public String accountsSql() {
    return "SELECT no AS account_no, id AS account_id FROM %s.accounts WHERE id IS NOT NULL"
        .formatted(schema);
  }

  /**
   * Makes customers known that were there before.
   *
   * @param numbers CSV file without header, one number a line
   */
  public void knowCustomers(Path numbers) {
    run(
        """
        INSERT INTO %s SELECT no FROM read_csv(%s, auto_detect=false, header=false,
          columns={'no': 'VARCHAR'}, delim=',', quote='"', escape='"')\
        """
            .formatted(known(Entity.CUSTOMERS), Quote.text(numbers.toString())));
  }

  /** Makes accounts known that there are, by number with their ids; no file holds the numbers. */
  public void knowAccounts(Map<String, Long> ids) {
    try (var accounts =
        duck.unwrap(DuckDBConnection.class).createAppender("memory", name, "accounts")) {
      for (var account : ids.entrySet()) {
        accounts.beginRow();
        accounts.append(account.getKey());
        accounts.append(account.getValue().longValue());
        accounts.endRow();
        lastAccount = Math.max(lastAccount, account.getValue());
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The highest id of an account known so far. */
  public long lastAccount() {
    return lastAccount;
  }

  String known(Entity entity) {
    return schema + (entity == Entity.CUSTOMERS ? ".customers" : ".accounts");
  }

  Connection duck() {
    return duck;
  }

  ControlFile control() {
    return delivery.control();
  }

  private static @org.jspecify.annotations.Nullable String rejects(FeedFile file, String name) {
    return file.form() == FeedFile.Form.PARQUET ? null : name;
  }

  private Map<String, String> joined(FeedFile file) {
    var joined = new HashMap<String, String>();
    file.mapping()
        .joins()
        .forEach(
            (name, join) -> {
              var other = delivery.named(join.file());
              if (other.isEmpty()) {
                throw new FeedException("join-file", file.name(), join.file());
              }
              joined.put(name, other.getFirst().rows(null));
            });
    return joined;
  }

  private List<BrokenLine> broken(FeedFile file, String rejects) {
    if (file.form() == FeedFile.Form.PARQUET) {
      return List.of();
    }
    var lines = BrokenLine.all(duck, rejects);
    run("DROP TABLE IF EXISTS " + rejects);
    run("DROP TABLE IF EXISTS " + rejects + "_scan");
    return lines;
  }

  void run(String sql) {
    try (Statement statement = duck.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw full(e) ? new FeedException("disk-full") : new IllegalStateException(sql, e);
    }
  }

  private static boolean full(SQLException e) {
    var message = String.valueOf(e.getMessage());
    return message.contains("No space left") || message.contains("max_temp_directory_size");
  }

  @Override
  public void close() {
    run("DROP SCHEMA IF EXISTS " + schema + " CASCADE");
  }

  /** Removes a folder of converted copies. */
  public static void remove(Path work) {
    try (var files = Files.walk(work)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(FeedStage::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
