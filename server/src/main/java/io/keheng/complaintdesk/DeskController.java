package io.keheng.complaintdesk;

import io.keheng.complaint.Complaint;
import io.keheng.complaintdecision.Decision;
import io.keheng.complainthandling.Steps;
import io.keheng.identity.StaffDirectory;
import io.keheng.identity.StaffName;
import io.keheng.procedure.Procedures;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Permit;
import io.keheng.shared.Texts;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DeskController {

  /** What forms about complaints offer. */
  record Choices(
      List<CasePage.Choice> behalf,
      List<CasePage.Choice> referrals,
      List<CasePage.Choice> manners,
      List<CasePage.Choice> results,
      int representatives,
      int best) {}

  private final RegisterViews register;
  private final WallViews wall;
  private final CaseViews cases;
  private final Repeats repeats;
  private final Procedures procedures;
  private final StaffDirectory staff;
  private final Texts texts;

  DeskController(
      RegisterViews register,
      WallViews wall,
      CaseViews cases,
      Repeats repeats,
      Procedures procedures,
      StaffDirectory staff,
      Texts texts) {
    this.register = register;
    this.wall = wall;
    this.cases = cases;
    this.repeats = repeats;
    this.procedures = procedures;
    this.staff = staff;
    this.texts = texts;
  }

  @Permit("complaint.read")
  @GetMapping("/api/complaints")
  Page<RegisterViews.Line> page(RegisterFilter filter, Paging paging) {
    return register.page(filter, paging);
  }

  @Permit("complaint.read")
  @GetMapping("/api/complaint-board")
  List<RegisterViews.Column> board(RegisterFilter filter) {
    return register.board(filter);
  }

  /** What those who supervise complaints have to see to now. */
  @Permit("complaint.approve")
  @GetMapping("/api/complaint-wall")
  WallViews.Wall wall() {
    return wall.wall();
  }

  @Permit("complaint.read")
  @GetMapping("/api/complaints/{id}")
  CasePage one(@PathVariable long id) {
    return cases.one(id);
  }

  /** Other cases of the same complainant about the same time. */
  @Permit("complaint.read")
  @GetMapping("/api/complaints/{id}/repeats")
  List<Repeats.Repeat> repeats(@PathVariable long id) {
    return repeats.of(id);
  }

  /** What a unit's intake offers: the procedure that it follows, by its code. */
  @Permit("complaint.read")
  @GetMapping("/api/complaint-procedure")
  List<String> procedure(@RequestParam long unit) {
    return procedures.of(unit).all().stream().map(each -> each.code()).toList();
  }

  @Permit("complaint.read")
  @GetMapping("/api/complaint-choices")
  Choices choices() {
    var parameters = procedures.parameters();
    return new Choices(
        worded("complaint.behalf.", Complaint.OnBehalf.values()),
        parameters.referrals().stream()
            .map(each -> new CasePage.Choice(each.code(), each.label()))
            .toList(),
        worded("complaint.manner.", Steps.Manner.values()),
        worded("complaint.result.", Decision.Result.values()),
        parameters.representatives(),
        parameters.satisfaction().best());
  }

  /** People of the whole bank to name in a case: it may concern, or go to, one of any unit. */
  @Permit("complaint.read")
  @GetMapping("/api/complaint-staff")
  List<StaffName> people(@RequestParam String q) {
    return staff.beginning(q);
  }

  private List<CasePage.Choice> worded(String key, Enum<?>[] values) {
    return Arrays.stream(values)
        .map(each -> new CasePage.Choice(each.name(), texts.text(key + each.name())))
        .toList();
  }
}
