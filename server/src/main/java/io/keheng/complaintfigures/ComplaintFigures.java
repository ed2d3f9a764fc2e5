package io.keheng.complaintfigures;

import io.keheng.complaintfigures.Figures.Line;
import io.keheng.duty.Period;
import io.keheng.identity.DataScope;
import io.keheng.identity.Scopes;
import io.keheng.identity.Units;
import io.keheng.procedure.Procedures;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Parameters;
import io.keheng.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts complaints for a span of days and a unit with those below it. */
@Service
@Transactional(readOnly = true)
public class ComplaintFigures {

  private static final String REPORT = "complaint.report";

  private static final Set<Dimension> SPOTS =
      Set.of(
          Dimension.PRODUCT,
          Dimension.ISSUE,
          Dimension.CATEGORY,
          Dimension.CAUSE,
          Dimension.CHANNEL,
          Dimension.UNIT);

  /** Numbers of {@code measures/parameters/complaint-figures.yaml}. */
  private record HotSpots(List<String> rules, int shown, int leastGrowth) {}

  /**
   * What is counted.
   *
   * @param period a calendar period with {@code on} in it; null for the days from and to
   * @param unit with those below it; null for all that one sees
   */
  record Asked(
      @Nullable Period period,
      @Nullable LocalDate on,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable Long unit,
      @Nullable Boolean staff) {}

  /** What came more often than in the span before. */
  public record HotSpot(Dimension dimension, Line line) {}

  private final HotSpots spots = Parameters.read("complaint-figures", HotSpots.class);
  private final CountQueries queries;
  private final FigureCaseQueries cases;
  private final DissatisfiedQueries dissatisfied;
  private final Procedures procedures;
  private final Units units;
  private final Scopes scopes;
  private final Clock clock;

  ComplaintFigures(
      CountQueries queries,
      FigureCaseQueries cases,
      DissatisfiedQueries dissatisfied,
      Procedures procedures,
      Units units,
      Scopes scopes,
      Clock clock) {
    this.dissatisfied = dissatisfied;
    this.procedures = procedures;
    this.queries = queries;
    this.cases = cases;
    this.units = units;
    this.scopes = scopes;
    this.clock = clock;
  }

  /** What the acting person may see of what he asks for. */
  Figures of(Asked asked) {
    return of(span(asked), whose(asked));
  }

  /** A unit with those below it, whoever asks; null for the whole bank. */
  public Figures of(FigureSpan span, @Nullable Long unit, boolean staff) {
    return of(span, new CountQueries.Whose(DataScope.EVERYTHING, below(unit), staff));
  }

  /** Cases of customers in a span whose complainant was last not content, by unit (S10-22). */
  public Map<Long, Long> dissatisfied(FigureSpan span, long unit) {
    return dissatisfied.counted(
        span,
        new CountQueries.Whose(DataScope.EVERYTHING, below(unit), false),
        procedures.parameters().satisfaction().dissatisfied());
  }

  private Figures of(FigureSpan span, CountQueries.Whose whose) {
    var counted = queries.counted(span, whose);
    var lines = new EnumMap<Dimension, List<Line>>(Dimension.class);
    counted.lines().forEach((dimension, found) -> lines.put(dimension, orderly(dimension, found)));
    return new Figures(
        span,
        whose.staff(),
        counted.total(),
        queries.closed(span, whose),
        queries.open(span, whose),
        lines);
  }

  private static List<Line> orderly(Dimension dimension, List<Line> found) {
    Comparator<Line> order =
        Comparator.comparing(line -> Objects.requireNonNullElse(line.code(), ""));
    if (dimension != Dimension.MONTH) {
      Comparator<Line> most = Comparator.comparing(line -> -line.counts().received());
      order = most.thenComparing(order);
    }
    return found.stream()
        .filter(line -> dimension != Dimension.MONTH || line.counts().received() > 0)
        .sorted(order)
        .toList();
  }

  /** What grew most against the span before (S10-14). */
  @ActsFor("S10-14")
  public List<HotSpot> hotSpots(Figures figures) {
    var found = new ArrayList<HotSpot>();
    SPOTS.forEach(
        dimension ->
            figures.lines().getOrDefault(dimension, List.of()).stream()
                .filter(line -> line.code() != null)
                .filter(line -> line.counts().growth() >= spots.leastGrowth())
                .map(line -> new HotSpot(dimension, line))
                .forEach(found::add));
    Comparator<HotSpot> most = Comparator.comparing(each -> -each.line().counts().growth());
    return found.stream()
        .sorted(
            most.thenComparing(HotSpot::dimension)
                .thenComparing(each -> Objects.requireNonNullElse(each.line().code(), "")))
        .limit(spots.shown())
        .toList();
  }

  /** The cases behind a figure, as far as the acting person may see each. */
  Page<FigureCaseQueries.Row> cases(Asked asked, FigureCaseQueries.Behind behind, Paging paging) {
    var span = span(asked);
    var whose = whose(asked);
    return new Page<>(
        cases.page(span, whose, behind, paging),
        cases.count(span, whose, behind),
        paging.number(),
        paging.limit());
  }

  FigureSpan span(Asked asked) {
    var today = LocalDate.now(clock);
    if (asked.period() == null && asked.from() != null) {
      var to = Objects.requireNonNullElse(asked.to(), today);
      if (to.isBefore(asked.from())) {
        throw Refusal.invalid("to", "complaintfigures.span");
      }
      return FigureSpan.of(asked.from(), to);
    }
    return FigureSpan.of(
        Objects.requireNonNullElse(asked.period(), Period.MONTH),
        Objects.requireNonNullElse(asked.on(), today));
  }

  private CountQueries.Whose whose(Asked asked) {
    return new CountQueries.Whose(
        scopes.of(REPORT), below(asked.unit()), Boolean.TRUE.equals(asked.staff()));
  }

  private @Nullable Set<Long> below(@Nullable Long unit) {
    if (unit == null) {
      return null;
    }
    units.byId(unit).orElseThrow(Refusal::notFound);
    return units.withDescendants(unit);
  }
}
