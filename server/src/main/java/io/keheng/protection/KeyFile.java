package io.keheng.protection;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lies in the key folder: the data keys, each wrapped by the master key.
 *
 * @param ring names this set of keys; the master key and the database carry it too
 * @param primary id of the key that seals
 * @param index the key of blind indexes, which no rotation changes
 */
record KeyFile(String ring, int primary, List<Entry> keys, Entry index) {

  /**
   * @param retired since when it only opens, null while it seals
   */
  record Entry(int id, Suite suite, Instant created, @Nullable Instant retired, byte[] wrapped) {}

  /** The master key, the one file in clear; it wraps and opens the others. */
  record Master(String ring, Suite suite, Instant created, byte[] key) {}
}
