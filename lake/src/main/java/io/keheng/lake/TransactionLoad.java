package io.keheng.lake;

import io.keheng.lake.LoadListener.Step;
import java.io.IOException;
import java.nio.channels.FileLock;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One load from its source to its manifest. */
final class TransactionLoad {

  private final Lake lake;
  private final Loads loads;
  private final LoadRequest request;
  private final LoadListener listener;

  TransactionLoad(Lake lake, Loads loads, LoadRequest request, LoadListener listener) {
    this.lake = lake;
    this.loads = loads;
    this.request = request;
    this.listener = listener;
  }

  LoadReport run() {
    FileLock lock = loads.lock();
    try {
      Optional<Load> before = loads.withContent(request.sha256());
      if (before.isPresent()) {
        return before.get().report().as(LoadReport.Status.ALREADY_LOADED);
      }
      loads.clearLeftoversLocked();
      try (Staging staging = new Staging(lake, request)) {
        return check(staging);
      } finally {
        loads.clearLeftoversLocked();
      }
    } catch (IOException e) {
      throw Loads.failure(e);
    } finally {
      Loads.release(lock);
    }
  }

  private LoadReport check(Staging staging) throws IOException {
    step(Step.READING, 0);
    staging.read();
    BadRows bad = new BadRows(staging, listener);
    bad.tellUnreadable();
    step(Step.CHECKING, 45);
    Staging.Totals read = staging.summarise();
    ControlTotals all =
        new ControlTotals(
            read.sums().rows() + bad.unreadable().size(),
            read.sums().credits(),
            read.sums().debits());
    requireControlTotals(all);
    Staging.Totals good = bad.remove(read) ? staging.summarise() : read;
    step(Step.CHECKING, 60);
    BalanceChain chain = new BalanceChain(staging);
    long breaks = chain.check(listener, bad.unreadable());
    if (request.dryRun()) {
      return report(LoadReport.Status.CHECKED, null, all, good, bad, breaks);
    }
    LoadReport report = report(LoadReport.Status.LOADED, newId(good), all, good, bad, breaks);
    publish(staging, chain, report, good);
    return report;
  }

  private String newId(Staging.Totals good) {
    return "%s-%s"
        .formatted(
            good.first() == null ? "empty" : good.first(), request.sha256().substring(0, 12));
  }

  private void step(Step step, int percent) {
    stopIfCancelled();
    listener.progress(step, percent);
  }

  private void stopIfCancelled() {
    if (listener.cancelled()) {
      throw new LakeException(LakeProblem.CANCELLED, "the load was cancelled", Map.of());
    }
  }

  private void requireControlTotals(ControlTotals found) {
    ControlTotals stated = request.controlTotals();
    if (stated != null && !stated.agreesWith(found)) {
      throw new LakeException(
          LakeProblem.CONTROL_TOTALS_DIFFER,
          "control figures differ: stated %s, found %s".formatted(stated, found),
          Map.of(
              "statedRows", Long.toString(stated.rows()),
              "foundRows", Long.toString(found.rows()),
              "statedCredits", stated.credits().toPlainString(),
              "foundCredits", found.credits().toPlainString(),
              "statedDebits", stated.debits().toPlainString(),
              "foundDebits", found.debits().toPlainString()));
    }
  }

  private static LoadReport report(
      LoadReport.Status status,
      @Nullable String id,
      ControlTotals all,
      Staging.Totals good,
      BadRows bad,
      long breaks) {
    return new LoadReport(
        status,
        id,
        all,
        good.sums(),
        bad.counts(),
        breaks,
        good.accounts(),
        good.first(),
        good.last());
  }

  private void publish(Staging staging, BalanceChain chain, LoadReport report, Staging.Totals good)
      throws IOException {
    step(Step.WRITING, 65);
    String id = java.util.Objects.requireNonNull(report.loadId());
    Publication publication = new Publication(staging, id);
    List<YearMonth> months = publication.writeMonths();
    step(Step.PUBLISHING, 95);
    String summary = publication.writeSummary(chain);
    // The last moment: from here on the load becomes visible.
    stopIfCancelled();
    List<String> files = publication.moveIntoPlace(months);
    loads.publish(
        new Load(
            id,
            request.name(),
            request.sha256(),
            Clock.systemUTC().instant(),
            report,
            files,
            summary,
            good.largest().movePointRight(2).longValueExact()));
    listener.progress(Step.PUBLISHING, 100);
  }
}
