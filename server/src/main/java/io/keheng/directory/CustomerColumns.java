package io.keheng.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What a module above says of customers where they are listed: columns of text, and a filter by
 * them. Customers know nothing of who says it.
 */
public interface CustomerColumns {

  /** The columns, in the order in which they are shown. */
  List<String> keys();

  /** The heading of a column in the language of who asks. */
  String heading(String key);

  /** The texts in the language of who asks, by customer and then by column. */
  Map<Long, Map<String, String>> of(Collection<Long> customers);

  /**
   * The customers that have one of the wanted values in each column that is named.
   *
   * @param wanted column and code, such as {@code vip-grade:GOLD}
   */
  Directory.Condition condition(List<String> wanted);
}
