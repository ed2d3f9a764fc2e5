package io.keheng.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.BankClock;
import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.Staffs;
import io.keheng.complaintoffice.OfficeWatch;
import io.keheng.complaintoffice.PostHolders;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import io.keheng.procedure.OfficePost;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who answers for complaints in each unit: posts, who stands in, who oversees, what is lacking. */
@KehengTest
class OfficeTest extends OfficeFixture {

  @Autowired BankClock clock;
  @Autowired OfficeWatch watch;
  @Autowired PostHolders holders;

  private List<String> gaps(Client client, long unit) {
    return client
        .get(OFFICE + "/gaps")
        .json()
        .valueStream()
        .filter(gap -> gap.get("unitId").asLong() == unit)
        .map(gap -> gap.get("label").asString())
        .toList();
  }

  @Test
  @Rule("S10-01")
  void theHeadOfficeAndEveryBranchNamesOneSeniorManager() {
    var senior = "消费者权益保护高级管理人员";
    assertThat(gaps(officer, branch)).contains(senior);
    assertThat(gaps(officer, outlet)).as("an outlet is no branch").doesNotContain(senior);
    watch.look();
    assertThat(told(officer, "TODO")).contains("/complaints/office").contains("空缺");
    var other = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    var foreign = of(other);
    assertThat(name(branch, "SENIOR", foreign.id()).status())
        .as("of another branch")
        .isEqualTo(422);
    has(branch, "SENIOR", upper.id());
    assertThat(gaps(officer, branch)).doesNotContain(senior);
    assertThat(gaps(foreign.client(), branch)).as("not of his scope").isEmpty();
    var stale = Map.of("version", 0, "staffId", upper.id());
    assertThat(officer.put(OFFICE + "/{unit}/posts/SENIOR", stale, branch).status()).isEqualTo(409);
    var elsewhere = staffs.with(ScopeKind.OWN_UNIT, other, "complaint.*");
    assertThat(named(elsewhere, branch, "SENIOR", upper.id()).status()).isEqualTo(404);
    assertThat(elsewhere.get(OFFICE + "/{unit}", branch).status()).isEqualTo(404);
    var version = post(branch, "SENIOR").get("version").asLong();
    var vacated =
        officer.delete(OFFICE + "/{unit}/posts/SENIOR?version={version}", branch, version);
    assertThat(vacated.status()).isEqualTo(204);
    assertThat(gaps(officer, branch)).contains(senior);
  }

  @Test
  @Rule("S10-02")
  @Rule("S10-03")
  void theDepartmentOfABranchServesTheUnitsBelowAndEachPostHasItsDuty() {
    assertThat(gaps(officer, branch)).contains("投诉处理部门");
    var department = department(branch);
    has(branch, "DEPARTMENT", department);
    assertThat(gaps(officer, branch)).doesNotContain("投诉处理部门");
    var below = post(outlet, "DEPARTMENT");
    assertThat(below.get("departmentId").asLong()).isEqualTo(department);
    assertThat(below.get("named").asBoolean()).isFalse();
    assertThat(below.get("duty").asString()).contains("指导、协调和处理");
    follows(outlet, "ximenlin");
    var acts = post(outlet, "DIRECTOR").get("acts");
    assertThat(acts.valueStream().map(act -> act.asString()).toList())
        .as("what is for the director alone")
        .contains("受理", "归档");
    follows(branch, "cbrc-2012");
    var id = lodge(of(branch).client(), told("COUNTER"));
    assertThat(act(officer, id, "FOUND", Map.of("note", "如实")).status())
        .as("one step after the other")
        .isEqualTo(409);
  }

  /** The customer service department of a branch that follows H, with its director. */
  private long serviceDepartment() {
    follows(branch, "ximenlin");
    var department = department(branch);
    has(branch, "DEPARTMENT", department);
    return department;
  }

  private static Map<String, Object> toldByTelephone() {
    var told = told("TELEPHONE");
    told.put("happenedAt", "2026-01-05T02:00:00Z");
    told.put("place", "门店");
    return told;
  }

  private Client.Answer absent(Client client, long deputy, LocalDate from, LocalDate to) {
    var form = Map.of("deputyId", deputy, "fromOn", from.toString(), "toOn", to.toString());
    return client.post(OFFICE + "/{unit}/posts/DIRECTOR/absences", form, branch);
  }

  private boolean standsIn(Staffs.Person person) {
    return holders
        .nearest(branch, OfficePost.DIRECTOR)
        .filter(held -> holders.does(held, person.id()))
        .isPresent();
  }

  @Test
  @Rule("S10-75")
  void onlyTheServiceDepartmentTakesComplaintsAndItsDirectorAnswersForThem() {
    var department = serviceDepartment();
    var director = of(department);
    var colleague = of(department);
    assertThat(name(branch, "DIRECTOR", clerk.id()).status()).as("not of it").isEqualTo(422);
    has(branch, "DIRECTOR", director.id());
    assertThat(clerk.client().post("/api/complaints", toldByTelephone()).status())
        .as("the only window")
        .isEqualTo(403);
    var id = lodge(colleague.client(), toldByTelephone());
    assertThat(director.client().get(ONE, id).status()).as("it is his").isEqualTo(200);
    assertThat(told(director.client(), "TODO")).contains("/complaints/" + id);
    var service = Map.<String, Object>of("caseClass", "SERVICE");
    assertThat(post(colleague.client(), id, "class", service).status()).isEqualTo(403);
    assertThat(post(director.client(), id, "class", service).status()).isEqualTo(204);

    var today = LocalDate.now(clock);
    assertThat(absent(director.client(), clerk.id(), today, today.plusDays(3)).status())
        .as("of another unit")
        .isEqualTo(422);
    assertThat(absent(clerk.client(), colleague.id(), today, today).status())
        .as("by somebody else")
        .isEqualTo(404);
    assertThat(absent(director.client(), colleague.id(), today, today.plusDays(3)).status())
        .isEqualTo(204);
    assertThat(absent(director.client(), colleague.id(), today, today).status())
        .as("twice")
        .isEqualTo(409);
    assertThat(told(colleague.client(), "ALERT")).contains("代理投诉主要责任人");
    did(colleague.client(), id, "ACCEPTED");
    var next = lodge(colleague.client(), toldByTelephone());
    assertThat(standsIn(colleague)).isTrue();
    clock.later(
        Duration.ofDays(4), () -> assertThat(standsIn(colleague)).as("he is back").isFalse());
    assertThat(post(colleague.client(), next, "class", service).status()).isEqualTo(204);
  }

  @Test
  @Rule("S10-97")
  void whoOverseesUrgesAndTheOwningDepartmentInvestigates() {
    var department = serviceDepartment();
    var director = of(department);
    has(branch, "DIRECTOR", director.id());
    assertThat(name(branch, "SUPERVISOR", department).status())
        .as("nobody oversees himself")
        .isEqualTo(422);
    var general = department(branch);
    has(branch, "SUPERVISOR", general);
    var supervisor = staffs.person(ScopeKind.WHOLE_BANK, general, CLERK);
    var id = lodge(director.client(), toldByTelephone());
    var service = Map.<String, Object>of("caseClass", "SERVICE");
    assertThat(post(director.client(), id, "class", service).status()).isEqualTo(204);
    did(director.client(), id, "ACCEPTED");
    var slip = Map.<String, Object>of("unitId", outlet, "staffId", head.id(), "reason", "服务");
    assertThat(post(director.client(), id, "slips", slip).status()).isEqualTo(204);
    assertThat(post(head.client(), id, "slips/taking", Map.of()).status()).isEqualTo(204);
    assertThat(act(supervisor.client(), id, "FOUND", Map.of("note", "我来查")).status())
        .isEqualTo(403);
    var words = Map.<String, Object>of("note", "三日内须有结论");
    assertThat(post(director.client(), id, "urgings", words).status()).isEqualTo(403);
    assertThat(post(supervisor.client(), id, "urgings", words).status()).isEqualTo(204);
    assertThat(told(head.client(), "ALERT")).contains("督办").contains("/complaints/" + id);
    did(head.client(), id, "FOUND");
  }
}
