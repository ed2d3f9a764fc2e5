package io.keheng.load;

import io.keheng.lake.BalanceBreak;
import io.keheng.lake.ContentHash;
import io.keheng.lake.Lake;
import io.keheng.lake.LoadListener;
import io.keheng.lake.LoadReport;
import io.keheng.lake.LoadRequest;
import io.keheng.lake.RejectedRow;
import io.keheng.lake.TransactionSource;
import io.keheng.lake.feed.DirectText;
import io.keheng.lake.feed.FeedDelivery;
import io.keheng.lake.feed.FeedFile;
import io.keheng.lake.feed.FeedStage;
import io.keheng.lake.feed.FileReport;
import io.keheng.lake.feed.StagedFile;
import io.keheng.load.FileOutcome.State;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes one file of transactions into the lake, never into PostgreSQL. */
@Component
public class TransactionIntake {

  private static final int BREAKS_SHOWN = 200;

  private final Lake lake;
  private final ReasonWording wording;

  TransactionIntake(Lake lake, ReasonWording wording) {
    this.lake = lake;
    this.wording = wording;
  }

  /** Hears the lake: progress on, rejected rows and breaks kept. */
  private static final class Ear implements LoadListener {

    private final Progress progress;
    private final String file;
    private final @Nullable DirectText direct;
    private final int headerLines;
    final Map<Long, String> reasons = new LinkedHashMap<>();
    final Map<String, FileReport.Rejections> counts = new LinkedHashMap<>();
    final List<BalanceBreak> breaks = new ArrayList<>();

    Ear(Progress progress, FeedFile file, @Nullable DirectText direct) {
      this.progress = progress;
      this.file = file.name();
      this.direct = direct;
      this.headerLines = file.headerLines();
    }

    @Override
    public void progress(Step step, int percent) {
      progress.at(percent, "import.step." + step.name().toLowerCase(java.util.Locale.ROOT), file);
    }

    @Override
    public void rejected(RejectedRow row) {
      var column = row.column() == null ? "" : row.column();
      var code = DirectText.code(row);
      if (direct != null) {
        direct.reject(row);
        counts.merge(
            code + "|" + column,
            new FileReport.Rejections(code, column, 1, "line " + row.line()),
            (a, b) -> new FileReport.Rejections(code, column, a.rows() + 1, a.example()));
      } else if (row.reason() != RejectedRow.Reason.MAPPING) {
        reasons.put(row.line() - headerLines, code + "|" + column + "|");
      }
    }

    @Override
    public void broken(BalanceBreak row) {
      if (breaks.size() < BREAKS_SHOWN) {
        breaks.add(row);
      }
    }

    @Override
    public boolean cancelled() {
      return progress.cancelled();
    }
  }

  /** Loads a text that needs no mapping, straight from the file. */
  FileOutcome direct(
      FeedFile file, FeedDelivery delivery, FeedStage stage, ImportOrder order, Progress progress) {
    var format = DirectText.of(file).orElseThrow();
    var target = order.rejectsOf(file.name());
    var stated = delivery.control().of(file.name()).orElse(null);
    try (var text = new DirectText(file, target, wording.current())) {
      var ear = new Ear(progress, file, text);
      var source = new TransactionSource.Delimited(file.readable(), format);
      var request = new LoadRequest(file.name(), sha256(file.path()), source, stage.accountsSql());
      request = stated == null ? request : request.with(stated);
      var report = load(request, order, ear);
      return outcome(
          file,
          report,
          stated,
          List.copyOf(ear.counts.values()),
          ear,
          text.rows() == 0 ? null : target.getFileName().toString());
    }
  }

  /** Loads a file that was staged, mapped and held against its control figures before. */
  FileOutcome staged(
      StagedFile staged, FeedStage stage, ImportOrder order, Progress progress, Path work) {
    var file = staged.file();
    var ear = new Ear(progress, file, null);
    var source = new TransactionSource.Relation(staged.relation());
    var request = new LoadRequest(file.name(), sha256(file.path()), source, stage.accountsSql());
    var report = load(request, order, ear);
    staged.reject(ear.reasons);
    var found = staged.report();
    String rejects = null;
    if (found.rejected() > 0) {
      var target = order.rejectsOf(file.name());
      staged.writeRejects(target, wording.current(), work);
      rejects = target.getFileName().toString();
    }
    return outcome(file, report, found.stated(), found.rejections(), ear, rejects);
  }

  private LoadReport load(LoadRequest request, ImportOrder order, Ear ear) {
    return lake.load(order.dryRun() ? request.dry() : request, ear);
  }

  private static FileOutcome outcome(
      FeedFile file,
      LoadReport report,
      io.keheng.lake.@Nullable ControlTotals stated,
      List<FileReport.Rejections> rejections,
      Ear ear,
      @Nullable String rejects) {
    var rejected = rejections.stream().mapToLong(FileReport.Rejections::rows).sum();
    var again = report.status() == LoadReport.Status.ALREADY_LOADED;
    var accepted = report.accepted().rows();
    return new FileOutcome(
        file.name(),
        file.entity(),
        switch (report.status()) {
          case LOADED -> State.COMMITTED;
          case CHECKED -> State.CHECKED;
          case ALREADY_LOADED -> State.ALREADY_TAKEN;
        },
        accepted + (again ? report.rejectedRows() : rejected),
        accepted,
        again ? 0 : accepted,
        0,
        again ? accepted : 0,
        again ? report.rejectedRows() : rejected,
        rejections,
        report.read(),
        stated,
        report.breaks(),
        ear.breaks,
        rejects,
        null);
  }

  public static String sha256(Path file) {
    return ContentHash.sha256(file);
  }
}
