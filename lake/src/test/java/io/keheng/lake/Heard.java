package io.keheng.lake;

import java.util.ArrayList;
import java.util.List;

/** What a load told while it ran. */
final class Heard implements LoadListener {
  final List<RejectedRow> rejected = new ArrayList<>();
  final List<BalanceBreak> breaks = new ArrayList<>();

  @Override
  public void rejected(RejectedRow row) {
    rejected.add(row);
  }

  @Override
  public void broken(BalanceBreak row) {
    breaks.add(row);
  }
}
