package io.keheng.lake;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The classified book of one run, as the embedded engine reads it until this is closed. */
public final class ClassifiedBook implements AutoCloseable {

  /**
   * The relation of it: every metric, and for each table its outcome under the table's name and
   * beside it {@link #ROW}, {@link #RELEASE} and {@link #RULES}; several are joined by {@code ;}. A
   * customer without tables has nulls.
   */
  public static final String RELATION = "classified";

  public static final String ROW = "_row";
  public static final String RELEASE = "_release";
  public static final String RULES = "_rules";

  private final Connection connection;
  private final @Nullable Path files;

  ClassifiedBook(Connection connection, @Nullable Path files) {
    this.connection = connection;
    this.files = files;
  }

  /** The connection that has {@link #RELATION}. */
  public Connection connection() {
    return connection;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw Engine.failure(e);
    } finally {
      if (files != null) {
        ParquetFiles.remove(files);
      }
    }
  }
}
