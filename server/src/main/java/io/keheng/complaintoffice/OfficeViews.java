package io.keheng.complaintoffice;

import io.keheng.identity.Scopes;
import io.keheng.identity.StaffDirectory;
import io.keheng.identity.Units;
import io.keheng.procedure.Act;
import io.keheng.procedure.OfficePost;
import io.keheng.procedure.OfficeRules;
import io.keheng.procedure.Procedures;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Refusal;
import io.keheng.shared.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organisation of a unit in words. */
@Service
@Transactional(readOnly = true)
class OfficeViews {

  record GapView(long unitId, String unitName, String label, boolean left, List<String> rules) {}

  private final PostRepository repository;
  private final PostHolders holders;
  private final ServiceLines lines;
  private final Gaps gaps;
  private final Procedures procedures;
  private final StaffDirectory staff;
  private final Units units;
  private final Scopes scopes;
  private final Texts texts;

  OfficeViews(
      PostRepository repository,
      PostHolders holders,
      ServiceLines lines,
      Gaps gaps,
      Procedures procedures,
      StaffDirectory staff,
      Units units,
      Scopes scopes,
      Texts texts) {
    this.repository = repository;
    this.holders = holders;
    this.lines = lines;
    this.gaps = gaps;
    this.procedures = procedures;
    this.staff = staff;
    this.units = units;
    this.scopes = scopes;
    this.texts = texts;
  }

  /** The posts of a unit with what each answers for, and its lines (S10-02). */
  @ActsFor("S10-02")
  OfficeBoard board(long unitId) {
    var unit =
        units
            .byId(unitId)
            .filter(each -> scopes.of("complaint.read").covers(each.id(), null))
            .orElseThrow(Refusal::notFound);
    var names = units.names();
    var offices = Gaps.offices(procedures.of(unitId));
    return new OfficeBoard(
        unitId,
        unit.name(),
        Arrays.stream(OfficePost.values()).map(post -> post(unitId, post, offices)).toList(),
        lines.of(unitId).stream()
            .map(line -> new OfficeBoard.LineView(line, names.get(line.unitId())))
            .toList());
  }

  private OfficeBoard.PostView post(long unitId, OfficePost post, List<OfficeRules> offices) {
    var held = holders.nearest(unitId, post).orElse(null);
    var asked =
        offices.stream()
            .flatMap(office -> office.posts().stream())
            .anyMatch(rule -> rule.post() == post);
    return new OfficeBoard.PostView(
        post,
        texts.text("procedure.post." + post),
        texts.text("procedure.duty." + post),
        acts(post, offices),
        post.department(),
        asked,
        held != null && held.unitId() == unitId,
        held != null && held.unitId() == unitId ? held.version() : 0,
        held == null ? null : held.staffId(),
        held == null ? null : held.departmentId(),
        held == null ? null : holder(held),
        held == null ? null : held.since(),
        held == null || held.unitId() == unitId ? null : units.names().get(held.unitId()),
        held != null && held.staffId() != null && !staff.inService(held.staffId()),
        held == null ? List.of() : absences(held));
  }

  private String holder(HeldPost held) {
    var name = held.staffName();
    return name == null ? holders.named(held) : name;
  }

  private List<OfficeBoard.AbsenceView> absences(HeldPost held) {
    var today = holders.today();
    return repository.absences(held.unitId(), held.post(), today).stream()
        .map(
            each ->
                new OfficeBoard.AbsenceView(
                    each.deputyName(), each.fromOn(), each.toOn(), each.covers(today)))
        .toList();
  }

  private List<String> acts(OfficePost post, List<OfficeRules> offices) {
    var acts = new ArrayList<Act>();
    for (var office : offices) {
      office.duties().stream()
          .filter(duty -> duty.post() == post)
          .forEach(duty -> acts.addAll(duty.acts()));
      if (post == OfficePost.COMPLIANCE && office.advice() != null) {
        acts.add(Act.LAW_ADVISED);
      }
      var supervision = office.supervision();
      if (supervision != null && supervision.post() == post) {
        acts.add(Act.URGED);
      }
    }
    return acts.stream()
        .sorted()
        .distinct()
        .map(act -> texts.text("procedure.act." + act))
        .toList();
  }

  /** What the units that one sees lack. */
  List<GapView> gaps() {
    var names = units.names();
    return gaps.of(scopes.of("complaint.read")).stream()
        .map(
            gap ->
                new GapView(
                    gap.unitId(),
                    names.getOrDefault(gap.unitId(), ""),
                    gap.post() == null
                        ? texts.text("complaintoffice.line")
                        : texts.text("procedure.post." + gap.post()),
                    gap.left(),
                    gap.rules()))
        .toList();
  }
}
