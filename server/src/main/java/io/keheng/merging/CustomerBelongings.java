package io.keheng.merging;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Told by a module that keeps records of customers: they go to the survivor when two customers are
 * merged, and come back when that is undone. Each verb takes part in the caller's transaction.
 */
public interface CustomerBelongings {

  /**
   * One record that went over.
   *
   * @param kind code of the kind of record, worded as {@code customer.owned.KIND}
   * @param key names the record within its kind
   */
  record Moved(String kind, String key) {}

  /** How many records of each kind a customer has. */
  Map<String, Long> counts(long customer);

  /** Moves what the other has not already; what he has stays where it is. */
  List<Moved> move(long from, long to);

  /** Gives back those of one's own kinds that were moved and are still there; tells which. */
  List<Moved> giveBack(long from, long to, List<Moved> moved);

  /** Records of a kind by their keys. */
  static List<Moved> moved(String kind, Collection<String> keys) {
    return keys.stream().map(key -> new Moved(kind, key)).toList();
  }

  /** The keys of the records of a kind. */
  static String[] keys(String kind, List<Moved> moved) {
    return moved.stream()
        .filter(one -> one.kind().equals(kind))
        .map(Moved::key)
        .toArray(String[]::new);
  }
}
