package io.keheng.complaintcluster;

/** Like complaints in the days before something was done, and in as many after it. */
public record Recurrence(long before, long after) {

  private static final int ALL = 100;

  /** Whether they fell by so many per cent. */
  public boolean fell(int share) {
    return after * ALL <= before * (ALL - share);
  }
}
