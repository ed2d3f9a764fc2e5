package io.keheng.complaintfigures;

import io.keheng.identity.Units;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import io.keheng.shared.Spreadsheet;
import io.keheng.shared.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/complaint-figures")
class ComplaintFigureController {

  record CaseLine(
      long id,
      String number,
      Instant lodgedAt,
      String stageLabel,
      String channelLabel,
      @Nullable String unitName,
      @Nullable String product,
      @Nullable String issue,
      @Nullable String resultLabel,
      boolean late) {}

  private final ComplaintFigures figures;
  private final FigureLabels labels;
  private final FigureBook book;
  private final Units units;
  private final Texts texts;

  ComplaintFigureController(
      ComplaintFigures figures, FigureLabels labels, FigureBook book, Units units, Texts texts) {
    this.figures = figures;
    this.labels = labels;
    this.book = book;
    this.units = units;
    this.texts = texts;
  }

  @Permit("complaint.report")
  @GetMapping
  FigureView figures(ComplaintFigures.Asked asked) {
    var found = figures.of(asked);
    return FigureView.of(found, figures.hotSpots(found), labels);
  }

  /** The cases behind one figure. */
  @Permit("complaint.report")
  @GetMapping("/cases")
  Page<CaseLine> cases(
      ComplaintFigures.Asked asked,
      @RequestParam(required = false) @Nullable Dimension dimension,
      @RequestParam(required = false) @Nullable String code,
      @RequestParam(required = false) FigureCaseQueries.@Nullable Part part,
      Paging paging) {
    var of = Objects.requireNonNullElse(part, FigureCaseQueries.Part.RECEIVED);
    var names = units.names();
    return figures
        .cases(asked, new FigureCaseQueries.Behind(dimension, code, of), paging)
        .map(row -> line(row, names.get(row.unitId())));
  }

  @Permit("complaint.report")
  @GetMapping("/book")
  void book(ComplaintFigures.Asked asked, HttpServletResponse response) throws IOException {
    var view = figures(asked);
    var name = "complaints-%s-%s.xlsx".formatted(view.from(), view.to());
    try (var out = Spreadsheet.answer(response, name)) {
      book.write(view, out);
    }
  }

  private CaseLine line(FigureCaseQueries.Row row, @Nullable String unit) {
    var result = row.result();
    return new CaseLine(
        row.id(),
        row.number(),
        row.lodgedAt(),
        texts.text("complaint.stage." + row.stage()),
        texts.text("procedure.channel." + row.channel()),
        unit,
        row.product(),
        row.issue(),
        result == null ? null : texts.text("complaint.result." + result),
        row.late());
  }
}
