package io.keheng.feed;

import io.keheng.holding.HoldingQueries;
import io.keheng.lake.BalanceBreak;
import io.keheng.lake.ControlTotals;
import io.keheng.lake.feed.Entity;
import io.keheng.lake.feed.FeedDelivery;
import io.keheng.load.FileOutcome;
import io.keheng.load.FileOutcome.Problem;
import io.keheng.load.ImportStep;
import io.keheng.load.LoadRow;
import io.keheng.load.LoadState;
import io.keheng.load.Problems;
import io.keheng.load.ReasonWording;
import io.keheng.protection.ProtectedText;
import io.keheng.shared.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Imports as people see them: the same figures for the screen and for the command's summary. */
@Component
class ImportViews {

  /** One import in a list. */
  record Row(
      long id,
      String template,
      String origin,
      LoadState state,
      String staffName,
      Instant createdAt,
      @Nullable Instant startedAt,
      @Nullable Instant endedAt,
      @Nullable String problem) {}

  /** One import with its files. */
  record View(
      Row load,
      @Nullable Step progress,
      List<Recognised> recognised,
      List<String> unknown,
      List<String> missing,
      List<FileView> files) {}

  record Step(int percent, String step, String file) {}

  record Rejection(String code, String column, String text, long rows, String example) {}

  /** A break of a balance chain. */
  record Break(
      @Nullable ProtectedText account,
      long line,
      LocalDate bookedOn,
      String txnNo,
      BigDecimal expected,
      BigDecimal stated) {}

  record FileView(
      String file,
      @Nullable Entity entity,
      FileOutcome.State state,
      long rows,
      long accepted,
      long added,
      long changed,
      long unchanged,
      long rejected,
      List<Rejection> rejections,
      @Nullable ControlTotals control,
      @Nullable ControlTotals stated,
      long breaks,
      List<Break> brokenAt,
      @Nullable String rejects,
      @Nullable String problem) {}

  private final Texts texts;
  private final ReasonWording wording;
  private final HoldingQueries holdings;

  ImportViews(Texts texts, ReasonWording wording, HoldingQueries holdings) {
    this.texts = texts;
    this.wording = wording;
    this.holdings = holdings;
  }

  Row row(LoadRow load) {
    return new Row(
        load.id(),
        load.template(),
        load.origin(),
        load.state(),
        load.staffName(),
        load.createdAt(),
        load.startedAt(),
        load.endedAt(),
        said(load.problem()));
  }

  View view(
      LoadRow load,
      @Nullable ImportStep progress,
      @Nullable FeedDelivery delivery,
      List<FileOutcome> files) {
    return new View(
        row(load),
        progress == null ? null : step(progress),
        delivery == null ? List.of() : recognised(delivery),
        delivery == null ? List.of() : delivery.strangers(),
        delivery == null ? List.of() : delivery.missing(),
        files.stream().map(this::file).toList());
  }

  Step step(ImportStep progress) {
    return new Step(progress.percent(), texts.text(progress.step()), progress.file());
  }

  private List<Recognised> recognised(FeedDelivery delivery) {
    var all = new java.util.ArrayList<>(delivery.files().stream().map(Recognised::of).toList());
    delivery
        .refused()
        .forEach((file, why) -> all.add(Recognised.refused(file, said(Problems.of(why)))));
    return all;
  }

  FileView file(FileOutcome outcome) {
    return new FileView(
        outcome.file(),
        outcome.entity(),
        outcome.state(),
        outcome.rows(),
        outcome.accepted(),
        outcome.added(),
        outcome.changed(),
        outcome.unchanged(),
        outcome.rejected(),
        outcome.rejections().stream().map(this::rejection).toList(),
        outcome.control(),
        outcome.stated(),
        outcome.breaks(),
        breaks(outcome.brokenAt()),
        outcome.rejects(),
        said(outcome.problem()));
  }

  private List<Break> breaks(List<BalanceBreak> breaks) {
    var accounts = holdings.accountNumbers(breaks.stream().map(BalanceBreak::accountId).toList());
    return breaks.stream()
        .map(
            at ->
                new Break(
                    accounts.get(at.accountId()),
                    at.line(),
                    at.bookedOn(),
                    at.txnNo(),
                    at.expected(),
                    at.stated()))
        .toList();
  }

  private Rejection rejection(io.keheng.lake.feed.FileReport.Rejections r) {
    return new Rejection(
        r.code(),
        r.column(),
        wording.say(LocaleContextHolder.getLocale(), r.code(), r.column(), r.example()),
        r.rows(),
        r.example());
  }

  @Nullable String said(@Nullable Problem problem) {
    return problem == null ? null : texts.text(problem.key(), problem.args().toArray());
  }
}
