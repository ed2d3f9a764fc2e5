package io.keheng.lake;

import io.keheng.decision.SqlDialect;
import java.nio.file.Path;

/** What computes metrics and classes over the files of a lake, apart from the embedded DuckDB. */
public interface LakeEngine extends AutoCloseable {

  SqlDialect dialect();

  /**
   * Opens a session.
   *
   * @param scratch a folder that the session may use and removes when it is closed
   * @throws LakeException {@link LakeProblem#ENGINE_UNREACHABLE}, {@link LakeProblem#ENGINE_SLOW}
   *     or {@link LakeProblem#ENGINE_VERSION}
   */
  LakeSession open(Path scratch);

  @Override
  void close();
}
