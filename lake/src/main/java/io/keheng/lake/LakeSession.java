package io.keheng.lake;

import io.keheng.decision.SqlDialect;
import java.util.List;

/**
 * One piece of work on an engine over the files of the lake. Failures are {@link LakeException}s;
 * what a failed statement was writing is of no worth and stands only where it was told to.
 */
public interface LakeSession extends AutoCloseable {

  /** How statements for this session are written; its functions are defined. */
  SqlDialect dialect();

  /** Runs a statement without a result. */
  void run(String sql);

  /** The first column of a small result. */
  List<Object> column(String sql);

  /** Computes a SELECT once and keeps it under a name until the session is closed. */
  void keep(String name, String select);

  /** A number that is the only value of a result. */
  default long number(String sql) {
    Object value = column(sql).getFirst();
    if (value instanceof Number number) {
      return number.longValue();
    }
    throw new IllegalStateException("no number: " + value);
  }

  @Override
  void close();
}
