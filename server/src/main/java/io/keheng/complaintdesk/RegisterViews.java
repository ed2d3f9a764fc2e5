package io.keheng.complaintdesk;

import io.keheng.complaintclock.ClockViews;
import io.keheng.identity.Scopes;
import io.keheng.identity.Units;
import io.keheng.policy.Policies;
import io.keheng.procedure.Procedures;
import io.keheng.procedure.Stage;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Texts;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register and the board of complaints as the screens show them. */
@Service
@Transactional(readOnly = true)
class RegisterViews {

  /**
   * @param score the last satisfaction (S10-108); null where nobody was asked
   * @param late whether the clock that is due first has lapsed
   */
  record Line(
      long id,
      String number,
      boolean staff,
      String procedureLabel,
      Stage stage,
      String stageLabel,
      String channelLabel,
      @Nullable String classLabel,
      String severity,
      String severityLabel,
      String content,
      @Nullable String complainant,
      @Nullable Long customerId,
      @Nullable String customerName,
      @Nullable String unitName,
      String owner,
      long ownerId,
      Instant lodgedAt,
      @Nullable String resultLabel,
      @Nullable Integer score,
      @Nullable Instant dueAt,
      @Nullable String clockLabel,
      boolean late) {}

  /**
   * A column of the board with its first cases.
   *
   * @param more whether there are more than were counted
   */
  record Column(Stage stage, String label, long number, boolean more, List<Line> items) {}

  private static final int ON_BOARD = 50;

  private final RegisterQueries queries;
  private final Procedures procedures;
  private final Policies policies;
  private final Units units;
  private final Scopes scopes;
  private final Texts texts;
  private final Clock clock;

  RegisterViews(
      RegisterQueries queries,
      Procedures procedures,
      Policies policies,
      Units units,
      Scopes scopes,
      Texts texts,
      Clock clock) {
    this.queries = queries;
    this.procedures = procedures;
    this.policies = policies;
    this.units = units;
    this.scopes = scopes;
    this.texts = texts;
    this.clock = clock;
  }

  @ActsFor({"S10-26", "S10-108"})
  Page<Line> page(RegisterFilter filter, Paging paging) {
    var scope = scopes.of("complaint.read");
    return Page.counted(
        lines(queries.page(filter, scope, paging)),
        queries.count(filter, scope, paging.offset() + Page.COUNTED),
        paging);
  }

  /** A page without the count of all. */
  List<Line> lines(RegisterFilter filter, Paging paging) {
    return lines(queries.page(filter, scopes.of("complaint.read"), paging));
  }

  /** The open cases by stage, those that are due first on top. */
  List<Column> board(RegisterFilter filter) {
    return Arrays.stream(Stage.values())
        .filter(Stage::open)
        .map(stage -> column(filter, stage))
        .toList();
  }

  private Column column(RegisterFilter filter, Stage stage) {
    var scope = scopes.of("complaint.read");
    var inStage = filter.in(stage);
    var counted = queries.count(inStage, scope, Page.COUNTED);
    return new Column(
        stage,
        texts.text("complaint.stage." + stage),
        Math.min(counted, Page.COUNTED),
        counted > Page.COUNTED,
        lines(queries.page(inStage, scope, new Paging(1, ON_BOARD, "dueAt"))));
  }

  private List<Line> lines(List<RegisterQueries.Row> rows) {
    var names = units.names();
    var now = clock.instant();
    return rows.stream().map(row -> line(row, names, now)).toList();
  }

  private Line line(RegisterQueries.Row row, Map<Long, String> names, Instant now) {
    var procedure = procedures.byCode(row.procedure());
    return new Line(
        row.id(),
        row.number(),
        row.staff(),
        procedure.label(),
        row.stage(),
        texts.text("complaint.stage." + row.stage()),
        texts.text("procedure.channel." + row.channel()),
        procedure.caseClass(row.caseClass()).map(each -> each.label()).orElse(null),
        row.severity().name(),
        policies.outcomeLabel("complaint-severity", row.severity().name()),
        row.content(),
        row.complainant(),
        row.customerId(),
        row.customerName(),
        names.get(row.unitId()),
        row.ownerId() == 0 ? texts.text("complaint.nobody") : row.owner(),
        row.ownerId(),
        row.lodgedAt(),
        row.result() == null ? null : texts.text("complaint.result." + row.result()),
        row.score(),
        row.dueAt(),
        ClockViews.label(procedures, row.clock()),
        row.dueAt() != null && !now.isBefore(row.dueAt()));
  }
}
