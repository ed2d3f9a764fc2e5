package io.keheng.shared;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param total rows of all pages that the asking person may see
 * @param more whether there are more than were counted
 * @param page counted from 1
 * @param size rows a page holds at most
 */
public record Page<T>(List<T> items, long total, boolean more, int page, int size) {

  /** Rows beyond those before a page that a list counts, where it may have millions. */
  public static final int COUNTED = 1_000;

  public Page(List<T> items, long total, int page, int size) {
    this(items, total, false, page, size);
  }

  /** A page of a list that counted its rows up to one more than those that it says. */
  public static <T> Page<T> counted(List<T> items, long counted, Paging paging) {
    var most = paging.offset() + COUNTED;
    return new Page<>(
        items, Math.min(counted, most), counted > most, paging.number(), paging.limit());
  }

  /** One page of a list that is known as a whole. */
  public static <T> Page<T> of(List<T> all, Paging paging) {
    return new Page<>(
        all.stream().skip(paging.offset()).limit(paging.limit()).toList(),
        all.size(),
        paging.number(),
        paging.limit());
  }

  /** The same page with its rows told otherwise, one for one. */
  public <R> Page<R> map(Function<? super T, ? extends R> row) {
    return new Page<>(items.stream().<R>map(row).toList(), total, more, page, size);
  }
}
