package io.keheng.complaintfigures;

import io.keheng.complaintfigures.Figures.Counts;
import io.keheng.complaintfigures.Figures.Line;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures in words. */
public record FigureView(
    LocalDate from,
    LocalDate to,
    LocalDate beforeFrom,
    boolean staff,
    Counts total,
    long closed,
    long open,
    List<PartView> parts,
    List<SpotView> hotSpots) {

  /** The lines of one dimension. */
  public record PartView(Dimension dimension, String label, List<LineView> lines) {}

  public record LineView(@Nullable String code, String label, Counts counts) {}

  public record SpotView(
      Dimension dimension,
      String dimensionLabel,
      @Nullable String code,
      String label,
      long received,
      long before) {}

  public static FigureView of(
      Figures figures, List<ComplaintFigures.HotSpot> spots, FigureLabels labels) {
    return new FigureView(
        figures.span().from(),
        figures.span().to(),
        figures.span().beforeFrom(),
        figures.staff(),
        figures.total(),
        figures.closed(),
        figures.open(),
        figures.lines().entrySet().stream()
            .map(
                part ->
                    new PartView(
                        part.getKey(),
                        labels.label(part.getKey()),
                        part.getValue().stream()
                            .map(line -> line(part.getKey(), line, labels))
                            .toList()))
            .toList(),
        spots.stream().map(each -> spot(each, labels)).toList());
  }

  private static LineView line(Dimension dimension, Line line, FigureLabels labels) {
    return new LineView(line.code(), labels.label(dimension, line.code()), line.counts());
  }

  private static SpotView spot(ComplaintFigures.HotSpot spot, FigureLabels labels) {
    var line = spot.line();
    return new SpotView(
        spot.dimension(),
        labels.label(spot.dimension()),
        line.code(),
        labels.label(spot.dimension(), line.code()),
        line.counts().received(),
        line.counts().before());
  }
}
