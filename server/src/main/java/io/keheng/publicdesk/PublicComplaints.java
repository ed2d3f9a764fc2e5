package io.keheng.publicdesk;

import io.keheng.complaint.CaseActs;
import io.keheng.complaint.Complaint;
import io.keheng.complaint.Complaints;
import io.keheng.complaint.Done;
import io.keheng.complaint.Lodging;
import io.keheng.complaintclock.CaseClock;
import io.keheng.complaintclock.Clocks;
import io.keheng.complainthandling.CaseFiles;
import io.keheng.complaintoffice.ServiceLines;
import io.keheng.identity.Unit;
import io.keheng.identity.UnitKind;
import io.keheng.identity.Units;
import io.keheng.procedure.Act;
import io.keheng.procedure.Procedures;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import io.keheng.shared.Texts;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a complainant does himself: lodges, attaches, follows, withdraws, says how content he is.
 */
@Service
@Transactional
class PublicComplaints {

  /** What he needs to come back. */
  record Receipt(String number, String code) {}

  record Choice(String code, String name) {}

  /**
   * @param prompt what leads from the service hotline to complaints; null for a line of its own
   * @param opens null for a line that is open day and night
   */
  record Line(
      String name,
      String telephone,
      @Nullable String prompt,
      @Nullable LocalTime opens,
      @Nullable LocalTime closes) {}

  /**
   * @param note what he was told with it; null where nothing was
   */
  record Event(String label, Instant at, @Nullable String note) {}

  /**
   * @param best the highest score of satisfaction
   * @param dueAt by when he is answered at the latest; null once he was
   */
  record Status(
      String number,
      String stageLabel,
      Instant lodgedAt,
      @Nullable Instant dueAt,
      boolean open,
      boolean answered,
      int best,
      List<Event> events,
      List<String> files) {}

  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int LONG = 10;
  private static final String READ = "complaint.read";

  /** What of the handling a complainant sees. */
  private static final Set<Act> TOLD =
      EnumSet.of(
          Act.LODGED,
          Act.ACCEPTED,
          Act.REFUSED,
          Act.ACKNOWLEDGED,
          Act.PROGRESS_TOLD,
          Act.EXTENDED,
          Act.DECIDED,
          Act.ANSWERED,
          Act.VERIFICATION_ASKED,
          Act.VERIFIED,
          Act.WITHDRAWN,
          Act.CLOSED);

  /** Acts whose note was written to him. */
  private static final Set<Act> WRITTEN = EnumSet.of(Act.PROGRESS_TOLD, Act.ANSWERED);

  private final Complaints complaints;
  private final CaseActs acts;
  private final CaseFiles files;
  private final Clocks clocks;
  private final AccessRepository access;
  private final ServiceLines lines;
  private final Procedures procedures;
  private final Units units;
  private final Texts texts;
  private final SecureRandom random = new SecureRandom();

  PublicComplaints(
      Complaints complaints,
      CaseActs acts,
      CaseFiles files,
      Clocks clocks,
      AccessRepository access,
      ServiceLines lines,
      Procedures procedures,
      Units units,
      Texts texts) {
    this.complaints = complaints;
    this.acts = acts;
    this.files = files;
    this.clocks = clocks;
    this.access = access;
    this.lines = lines;
    this.procedures = procedures;
    this.units = units;
    this.texts = texts;
  }

  /** The open units that one may complain about, by name. */
  @Transactional(readOnly = true)
  List<Choice> units() {
    return units.all().stream()
        .filter(unit -> unit.closedOn() == null && unit.kind() != UnitKind.DEPARTMENT)
        .map(unit -> new Choice(unit.code(), unit.name()))
        .sorted(Comparator.comparing(Choice::code))
        .toList();
  }

  /** The published telephones of a unit and those above it; of the head office when null. */
  @Transactional(readOnly = true)
  @ActsFor({"S10-07", "S10-34"})
  List<Line> lines(@Nullable String unit) {
    return (unit == null ? units.headOffice() : units.byCode(unit))
        .map(Unit::id).map(lines::published).orElse(List.of()).stream()
            .map(
                line ->
                    new Line(
                        line.name(), line.telephone(), line.prompt(), line.opens(), line.closes()))
            .toList();
  }

  /**
   * Lodges a complaint by the website.
   *
   * @param told about a unit, by its id
   * @param unit code of the unit that it is about; the head office when null
   */
  @ActsFor({"S10-06", "S10-35"})
  Receipt lodge(LongFunction<Lodging> told, @Nullable String unit) {
    var about =
        (unit == null ? units.headOffice() : units.byCode(unit))
            .map(Unit::id)
            .orElseThrow(() -> Refusal.invalid("unit", "complaint.unit"));
    var complaint = complaints.lodge(told.apply(about));
    var code = code();
    access.insert(complaint.id(), complaint.number(), code);
    return new Receipt(complaint.number(), code);
  }

  @Transactional(readOnly = true)
  @ActsFor("S10-06")
  Status status(String number, String code) {
    var complaint = found(number, code);
    var history = acts.history(complaint);
    return new Status(
        complaint.number(),
        texts.text("complaint.stage." + complaint.stage()),
        complaint.lodgedAt(),
        clocks.of(complaint.id()).stream()
            .filter(CaseClock::running)
            .filter(each -> each.startAct() == Act.LODGED)
            .map(CaseClock::dueAt)
            .min(Comparator.naturalOrder())
            .orElse(null),
        complaint.stage().open(),
        history.stream().anyMatch(done -> done.act() == Act.ANSWERED),
        procedures.parameters().satisfaction().best(),
        history.stream().filter(done -> TOLD.contains(done.act())).map(this::event).toList(),
        files.names(complaint.id()));
  }

  private Event event(Done done) {
    return new Event(
        texts.text("procedure.act." + done.act()),
        done.at(),
        WRITTEN.contains(done.act()) ? done.note() : null);
  }

  void attach(String number, String code, String name, byte[] content) {
    var complaint = found(number, code);
    files.add(complaint.id(), complaint.version(), name, content);
  }

  void withdraw(String number, String code, String reason) {
    acts.act(found(number, code), Act.WITHDRAWN, reason, Map.of());
  }

  /** Says how content he is with the answer, from 1 to the best (S10-32). */
  @ActsFor({"S10-32", "S10-39"})
  void score(String number, String code, int score, @Nullable String words) {
    procedures.parameters().satisfaction().check(score);
    acts.act(found(number, code), Act.SATISFACTION_ASKED, words, Map.of("score", score));
  }

  /** Refuses (404) a wrong number and a wrong code alike. */
  private Complaint found(String number, String code) {
    var id =
        access
            .caseOf(number.strip(), code.strip().toUpperCase(Locale.ROOT))
            .orElseThrow(Refusal::notFound);
    return acts.seen(READ, id);
  }

  private String code() {
    var code = new StringBuilder();
    for (var i = 0; i < LONG; i++) {
      code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return code.toString();
  }
}
