package io.keheng.complaintreport;

import io.keheng.audit.Changes;
import io.keheng.identity.Scopes;
import io.keheng.identity.Unit;
import io.keheng.identity.Units;
import io.keheng.shared.Actor;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes reports on complaints and sends them. Until it is sent a report is counted anew each time;
 * from then on it says what it said, whatever becomes of its cases.
 */
@Service
@Transactional
class Reports {

  private static final String ENTITY = "complaint-report";
  private static final String REPORT = "complaint.report";

  private final ReportRepository repository;
  private final ReportContents contents;
  private final Circulars circulars;
  private final Units units;
  private final Scopes scopes;
  private final Changes changes;
  private final JsonMapper json;
  private final Clock clock;

  Reports(
      ReportRepository repository,
      ReportContents contents,
      Circulars circulars,
      Units units,
      Scopes scopes,
      Changes changes,
      JsonMapper json,
      Clock clock) {
    this.repository = repository;
    this.contents = contents;
    this.circulars = circulars;
    this.units = units;
    this.scopes = scopes;
    this.changes = changes;
    this.json = json;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  Page<Report> page(@Nullable ReportKind kind, Paging paging) {
    var scope = scopes.of(REPORT);
    return new Page<>(
        repository.page(scope, kind, paging),
        repository.count(scope, kind),
        paging.number(),
        paging.limit());
  }

  @Transactional(readOnly = true)
  Report get(long id) {
    return repository.byId(id, scopes.of(REPORT)).orElseThrow(Refusal::notFound);
  }

  /** What a report says: as it was sent, or as it stands now. */
  @Transactional(readOnly = true)
  Content content(Report report) {
    return contents.of(report);
  }

  /** Makes the report of the period that a day is in; null for the unit of the head office. */
  long make(ReportKind kind, LocalDate on, @Nullable Long unitId) {
    var unit = unitId == null ? units.headOffice().map(Unit::id) : units.byId(unitId).map(Unit::id);
    if (unit.isEmpty() || !scopes.of(REPORT).covers(unit.get(), null)) {
      throw Refusal.invalid("unitId", "complaint.unit");
    }
    if (kind == ReportKind.FILING && repository.any(kind, unit.get())) {
      throw Refusal.conflict("complaintreport.filed");
    }
    var span = kind.span(kind == ReportKind.FILING ? LocalDate.now(clock) : on);
    if (span.from().isAfter(LocalDate.now(clock))) {
      throw Refusal.invalid("on", "complaintreport.future");
    }
    var actor = Actor.current();
    var id =
        repository
            .insert(kind, unit.get(), span.from(), span.to(), clock.instant(), actor.name())
            .orElseThrow(() -> Refusal.conflict("complaintreport.made"));
    changes.record(ENTITY, id, "made", null, facts(get(id)));
    return id;
  }

  /** Sends a report whose period is over, and so freezes it. */
  @ActsFor({"S10-18", "S10-19", "S10-20", "S10-22", "S10-61", "S33-08"})
  void send(long id, long version, String to) {
    var report = get(id);
    if (report.sent()) {
      throw Refusal.conflict("complaintreport.sent");
    }
    if (report.version() != version) {
      throw changes.stale(ENTITY, id, facts(report));
    }
    if (LocalDate.now(clock).isBefore(report.toOn())) {
      throw Refusal.conflict("complaintreport.early", report.toOn());
    }
    var said = contents.counted(report);
    if (report.kind() == ReportKind.FILING) {
      complete(report, said);
    }
    var content = json.writeValueAsString(said);
    var digest = digest(content);
    var by = Actor.current().name();
    if (!repository.send(report, content, digest, clock.instant(), by, to)) {
      throw Refusal.conflict("complaintreport.sent");
    }
    changes.record(ENTITY, id, "sent", facts(report), facts(get(id)));
    if (report.kind() == ReportKind.CIRCULAR) {
      circulars.tell(report, said);
    }
  }

  /** What is filed names department, head and contact of the unit itself. */
  @ActsFor("S10-19")
  private static void complete(Report report, Content said) {
    if (said.settings().stream()
        .noneMatch(each -> each.unitId() == report.unitId() && each.department() != null)) {
      throw Refusal.conflict("complaintreport.unnamed");
    }
  }

  private static Map<String, Object> facts(Report report) {
    return Map.of(
        "kind", report.kind().name(),
        "unitId", report.unitId(),
        "from", report.fromOn(),
        "to", report.toOn(),
        "digest", Objects.requireNonNullElse(report.digest(), ""),
        "sentTo", Objects.requireNonNullElse(report.sentTo(), ""));
  }

  private static String digest(String content) {
    try {
      var sum = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sum.digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
