package io.keheng.shared;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param total rows of all pages that the asking person may see
 * @param page counted from 1
 * @param size rows a page holds at most
 */
public record Page<T>(List<T> items, long total, int page, int size) {

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
    return new Page<>(items.stream().<R>map(row).toList(), total, page, size);
  }
}
