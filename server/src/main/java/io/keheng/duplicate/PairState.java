package io.keheng.duplicate;

/** What became of a pair of customers who may be the same. */
public enum PairState {
  OPEN,
  /** 不是同一人: somebody decided so; not proposed again while the facts stay. */
  DIFFERENT,
  /** No longer alike. */
  GONE,
  MERGED
}
