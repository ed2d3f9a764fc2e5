package io.keheng.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** What the measures of customers ask for before a change of theirs is approved. */
@KehengTest
@TestPropertySource(properties = "keheng.test.bank=authority")
class AuthorityTest extends RehearsalFixture {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 31);
  private static final String ONE = "/api/revisions/{id}";

  private Client.Answer act(Client who, long revision, String act) {
    return who.post(ONE + "/" + act, new HashMap<String, @Nullable Object>(), revision);
  }

  private void done(Client who, long revision, String act) {
    var answer = act(who, revision, act);
    assertThat(answer.status()).as(answer.text()).isEqualTo(204);
  }

  private static String problem(Client.Answer answer) {
    return answer.json().get("type").asString();
  }

  private String state(Client who, long revision) {
    return who.get(ONE, revision).json().at("/head/state").asString();
  }

  @Test
  @Rule("S03-05")
  void nothingIsSubmittedThatWasNotRehearsedAsItIsNow() {
    saver("250000");
    var revision = goldFrom("300000");
    assertThat(problem(act(officer, revision, "submission")))
        .isEqualTo("urn:keheng:revision.not-rehearsed");
    rehearsed(revision, DAY, "首次");
    parameter(revision, "vip-grade", "goldSavings", "310000");
    assertThat(problem(act(officer, revision, "submission")))
        .isEqualTo("urn:keheng:revision.not-rehearsed");
    rehearsed(revision, DAY, "再次");
    done(officer, revision, "submission");
    assertThat(officer.get(ONE, revision).json().at("/evidence/name").asString()).isEqualTo("再次");
  }

  /** Takes a model into a revision where it is not yet, and gives a parameter another value. */
  private void parameter(long revision, String model, String name, String value) {
    var path = ONE + "/drafts";
    var taken = officer.post(path, Map.of("model", model), revision);
    assertThat(taken.status()).as(taken.text()).isEqualTo(201);
    var version = taken.json().get("version").asInt();
    var set =
        officer.put(
            path + "/{model}/parameter",
            Map.of("version", version, "name", name, "value", value),
            revision,
            model);
    assertThat(set.status()).as(set.text()).isEqualTo(200);
  }

  @Test
  @Rule("S03-15")
  void onlyHeadOfficeDraftsAndApprovesTheCriteriaOfHeadOfficeVips() {
    saver("250000");
    var branch = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    var revision = revision();
    draft(revision, "head-office-vip", "&gt;= 500000", "&gt;= 600000");
    rehearsed(revision, DAY, "总行级标准");
    var drafter = staffs.with(ScopeKind.WHOLE_BANK, branch, "measure.read", "measure.draft");
    assertThat(problem(act(drafter, revision, "submission")))
        .isEqualTo("urn:keheng:revision.head-office-drafts");
    done(officer, revision, "submission");
    var there = staffs.with(ScopeKind.WHOLE_BANK, branch, "measure.read", "measure.approve");
    assertThat(problem(act(there, revision, "approval")))
        .isEqualTo("urn:keheng:revision.head-office-approves");
    done(staffs.with("measure.read", "measure.approve"), revision, "approval");
    assertThat(state(officer, revision)).isEqualTo("APPROVED");
  }

  @Test
  @Rule("S03-08")
  @Rule("S03-09")
  void numbersOfTheProvincialUnionChangeByItsDocumentAlone() {
    saver("250000");
    var revision = revision();
    parameter(revision, "annual-fee-waiver", "provinceWaiverSavings", "1");
    rehearsed(revision, DAY, "省定标准");
    var refused = act(officer, revision, "submission");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().at("/violations/0/field").asString()).isEqualTo("superiorDocument");
    var head = new HashMap<String, Object>();
    head.put("title", "调整标准");
    head.put("reason", "省联社批文");
    head.put("effectiveFrom", LocalDate.now(clock).plusDays(1).toString());
    head.put("superiorDocument", "省联社〔2026〕18号");
    var version = officer.get(ONE, revision).json().get("version").asInt();
    assertThat(officer.put(ONE, Map.of("version", version, "head", head), revision).status())
        .isEqualTo(204);
    done(officer, revision, "submission");
  }

  @Test
  @Rule("S13-14")
  void twoDepartmentsFixTheClassesJointlyBeforeTheyAreApproved() {
    saver("250000");
    var revision = revision();
    parameter(revision, "value", "generalActiveMonths", "7");
    rehearsed(revision, DAY, "重点客户");
    done(officer, revision, "submission");
    var approver = staffs.with("measure.read", "measure.approve");
    assertThat(problem(act(approver, revision, "approval")))
        .isEqualTo("urn:keheng:revision.consents-missing");
    var sales = department();
    done(staffs.with(ScopeKind.WHOLE_BANK, sales, "measure.consent"), revision, "consent");
    assertThat(
            act(staffs.with(ScopeKind.WHOLE_BANK, sales, "measure.consent"), revision, "consent")
                .status())
        .as("a department consents once")
        .isEqualTo(409);
    done(staffs.with(ScopeKind.WHOLE_BANK, department(), "measure.consent"), revision, "consent");
    done(approver, revision, "approval");
    assertThat(state(officer, revision)).isEqualTo("APPROVED");
  }

  private long department() {
    return staffs.unit(UnitKind.DEPARTMENT, staffs.headOffice().id()).id();
  }
}
