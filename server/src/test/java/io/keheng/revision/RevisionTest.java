package io.keheng.revision;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Rule;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import io.keheng.policy.Policies;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A revision of tables of the whole bank from the draft to the release, and who may do what. */
@KehengTest
@TestPropertySource(properties = "keheng.test.bank=revision")
class RevisionTest extends RevisionFixture {

  private static final String MODEL = "unusual-look";

  @Autowired Policies policies;
  @Autowired RevisionViews views;

  @Test
  @Rule("S29-06")
  void aChangeTakesEffectOnItsDayAfterAnotherApproved() {
    var day = today().plusDays(3);
    var id = open(drafter, "bank", day);
    take(id, MODEL);
    assertThat(act(drafter, id, "submission", Map.of()).json().get("type").asString())
        .isEqualTo("urn:keheng:revision.unchanged");
    parameter(id, MODEL, 1, "manyInAnHour", "7");
    assertThat(one(id).get("differences").get(0).get("after").asString()).isEqualTo("7");
    done(drafter, id, "submission", Map.of());
    assertThat(state(id)).isEqualTo("SUBMITTED");
    assertThat(act(releaser, id, "release", Map.of()).status()).isEqualTo(409);

    done(approver, id, "approval", Map.of("note", "同意"));
    assertThat(state(id)).isEqualTo("APPROVED");
    done(releaser, id, "release", Map.of());
    assertThat(state(id)).isEqualTo("SCHEDULED");

    assertThat(outcome(7, today())).isNotEqualTo(outcome(7, day));
    clock.later(
        Duration.ofDays(3),
        () -> assertThat(views.one(id).head().state()).isEqualTo(RevisionState.IN_FORCE));
  }

  private String outcome(int customers, LocalDate on) {
    var facts = new HashMap<String, Object>();
    facts.put("lookCustomersLastHour", BigDecimal.valueOf(customers));
    facts.put("lookInServiceHours", true);
    facts.put("lookSameCustomer", BigDecimal.ONE);
    facts.put("lookAllowanceUsed", BigDecimal.ONE);
    return policies.decide(MODEL, facts, on).outcome();
  }

  @Test
  @Rule("S29-06")
  void whoDraftedItApprovesItInNoRole() {
    var both = staffs.with("measure.read", "measure.draft", "measure.approve", "measure.release");
    var id = open(both, "bank", today().plusDays(20));
    drafter = both;
    take(id, "reveal-allowance");
    var dmn = one(id);
    assertThat(dmn.get("mine").asBoolean()).isTrue();
    var text = drafter.get(DRAFT, id, "reveal-allowance").json().get("dmn").asString();
    save(both, id, "reveal-allowance", 1, reworded(text, "改写"));
    done(both, id, "submission", Map.of());
    var refused = act(both, id, "approval", Map.of());
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.json().get("type").asString()).isEqualTo("urn:keheng:revision.own");
    // Who wrote one word of it may not either.
    done(approver, id, "return", Map.of("reason", "请再核对"));
    assertThat(state(id)).isEqualTo("DRAFT");
    done(both, id, "withdrawal", Map.of("reason", "不再需要"));
    assertThat(state(id)).isEqualTo("WITHDRAWN");
  }

  @Test
  void twoReleasesOfOneDayAreRefusedAndAScheduledOneCanBeWithdrawn() {
    var day = today().plusDays(40);
    var first = released(day);
    var second = open(drafter, "bank", day);
    take(second, "duplicate-likeness");
    var text = drafter.get(DRAFT, second, "duplicate-likeness").json().get("dmn").asString();
    save(drafter, second, "duplicate-likeness", 1, reworded(text, "又一次"));
    var refused = act(drafter, second, "submission", Map.of());
    assertThat(refused.status()).as(refused.text()).isEqualTo(409);
    done(drafter, first, "withdrawal", Map.of("reason", "推迟"));
    assertThat(state(first)).isEqualTo("WITHDRAWN");
    assertThat(
            drafter
                .get("/api/measures/bank/duplicate-likeness")
                .json()
                .get("releases")
                .get(1)
                .get("effectiveTo")
                .isNull())
        .isTrue();
  }

  private long released(LocalDate day) {
    var id = open(drafter, "bank", day);
    var text = take(id, "duplicate-likeness");
    assertThat(save(drafter, id, "duplicate-likeness", 1, reworded(text, "改写")).status())
        .isEqualTo(200);
    done(drafter, id, "submission", Map.of());
    done(approver, id, "approval", Map.of());
    done(releaser, id, "release", Map.of());
    return id;
  }

  @Test
  void aDayInThePastIsACorrectionWithAnApprovalOfItsOwn() {
    var day = today().minusDays(30);
    var plain = drafter.post("/api/revisions", Map.of("set", "bank", "head", head(day, null)));
    assertThat(plain.status()).isEqualTo(422);
    assertThat(plain.json().get("violations").get(0).get("field").asString())
        .isEqualTo("effectiveFrom");
    var id = open(drafter, "bank", day, "当时的数值录入有误");
    var text = take(id, "reveal-allowance");
    save(drafter, id, "reveal-allowance", 1, reworded(text, "更正"));
    done(drafter, id, "submission", Map.of());
    done(approver, id, "approval", Map.of());
    assertThat(state(id)).isEqualTo("SUBMITTED");
    var corrector = staffs.with("measure.read", "measure.correct");
    done(corrector, id, "correction-approval", Map.of());
    assertThat(state(id)).isEqualTo("APPROVED");
    done(releaser, id, "release", Map.of());
    assertThat(state(id)).isEqualTo("IN_FORCE");
  }

  @Test
  void twoPeopleWorkOnOneModelAndAClashIsShown() {
    var id = open(drafter, "cny", today().plusDays(9));
    var text = take(id, "value");
    var other = staffs.with("measure.read", "measure.draft");
    parameter(id, "value", 1, firstParameter(id), "400000");
    // Another table of the same model, edited on the text before: both changes stay.
    var mine = text.replaceFirst("&quot;WEEKLY&quot;|\"WEEKLY\"(?=</text>)", "\"MONTHLY\"");
    var merged = save(other, id, "value", 1, mine);
    assertThat(merged.status()).as(merged.text()).isEqualTo(200);
    assertThat(merged.json().get("dmn").asString()).contains("400000");
    assertThat(merged.json().get("version").asInt()).isEqualTo(3);
    // The same parameter, edited on the text before: refused, nothing lost.
    var clash =
        other.put(
            DRAFT + "/parameter",
            Map.of("version", 1, "name", firstParameter(id), "value", "450000"),
            id,
            "value");
    assertThat(clash.status()).isEqualTo(409);
    assertThat(clash.json().get("clashes").size()).isEqualTo(1);
    assertThat(drafter.get(DRAFT, id, "value").json().get("dmn").asString()).contains("400000");
  }

  private String firstParameter(long id) {
    return drafter.get(DRAFT, id, "value").json().get("parameters").get(0).get("name").asString();
  }

  @Test
  void aColumnAsksForAFactOfTheCatalogue() {
    var id = open(drafter, "bank", today().plusDays(9));
    take(id, MODEL);
    var bad = Map.of("version", 1, "decision", "unusualLook", "fact", "nothing");
    assertThat(drafter.post(DRAFT + "/inputs", bad, id, MODEL).status()).isEqualTo(422);
    var good = Map.of("version", 1, "decision", "unusualLook", "fact", "staffRole");
    var answer = drafter.post(DRAFT + "/inputs", good, id, MODEL);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().get("findings").size()).isZero();
    assertThat(answer.json().get("differences").get(0).get("kind").asString())
        .isEqualTo("COLUMN_ADDED");
  }

  @Test
  void aFaultyDraftIsKeptAndNotSubmitted() {
    var id = open(drafter, "bank", today().plusDays(9));
    var text = take(id, MODEL);
    var unreadable = save(drafter, id, MODEL, 1, "<nothing/>");
    assertThat(unreadable.status()).isEqualTo(422);
    var faulty = save(drafter, id, MODEL, 1, text.replace("&gt;= manyInAnHour", "&gt;= nobody"));
    assertThat(faulty.status()).isEqualTo(200);
    assertThat(faulty.json().get("findings").get(0).get("row").asInt()).isPositive();
    var refused = act(drafter, id, "submission", Map.of());
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("nobody");
  }

  @Test
  void anOutcomeThatNobodyCanReadIsFoundAtItsCellAndNotReleased() {
    var id = open(drafter, "bank", today().plusDays(9));
    var text = take(id, MODEL);
    var odd = text.replace("&quot;MANY&quot;", "&quot;ODD&quot;");
    assertThat(odd).isNotEqualTo(text);
    var saved = save(drafter, id, MODEL, 1, odd.replace("\"MANY\",", "\"ODD\",\"MANY\","));
    assertThat(saved.status()).as("a draft keeps it").isEqualTo(200);
    var finding = saved.json().get("findings").get(0);
    assertThat(finding.get("code").asString()).isEqualTo("NOT_LISTED");
    assertThat(finding.get("severity").asString()).isEqualTo("ERROR");
    assertThat(finding.get("row").asInt()).isPositive();
    assertThat(finding.get("column").asInt()).as("the outcome").isEqualTo(5);
    assertThat(finding.get("text").asString()).contains("“ODD”", "短时间查看多位客户 MANY");
    var refused = act(drafter, id, "submission", Map.of());
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("ODD");
    var english = drafter.speaking("en").get(DRAFT, id, MODEL).json();
    drafter.speaking("zh-CN");
    assertThat(english.get("findings").get(0).get("text").asString())
        .contains("The outcome \"ODD\" has no name", "Outside service hours OUT_OF_HOURS");
    assertThat(save(drafter, id, MODEL, 2, reworded(text, "改写")).status()).isEqualTo(200);
    done(drafter, id, "submission", Map.of());
  }

  @Test
  void aNewRowSaysWhichRuleItFollows() {
    var id = open(drafter, "bank", today().plusDays(9));
    var text = take(id, MODEL);
    var row =
        "<rule id=\"added\"><inputEntry id=\"a1\"><text>&gt; 900</text></inputEntry>"
            + "<inputEntry id=\"a2\"><text>-</text></inputEntry>"
            + "<inputEntry id=\"a3\"><text>-</text></inputEntry>"
            + "<inputEntry id=\"a4\"><text>-</text></inputEntry>"
            + "<outputEntry id=\"a5\"><text>\"MANY\"</text></outputEntry></rule>";
    var added = text.replaceFirst("<rule ", row + "<rule ");
    assertThat(save(drafter, id, MODEL, 1, added).status()).isEqualTo(200);
    assertThat(act(drafter, id, "submission", Map.of()).json().get("type").asString())
        .isEqualTo("urn:keheng:revision.cites-nothing");
    assertThat(source(id, "S99-99").status()).isEqualTo(422);
    var cited = source(id, "S12-09");
    assertThat(cited.status()).as(cited.text()).isEqualTo(200);
    var first = cited.json().get("sources").get(0);
    assertThat(first.get("rules").get(0).asString()).isEqualTo("S12-09");
    assertThat(first.get("article").asString()).contains("中行客户管理制度");
    done(drafter, id, "submission", Map.of());
  }

  private Client.Answer source(long id, String rule) {
    var body =
        Map.of(
            "version",
            2,
            "decision",
            "unusualLook",
            "row",
            1,
            "rules",
            List.of(rule),
            "article",
            "");
    return drafter.put(DRAFT + "/source", body, id, MODEL);
  }

  @Test
  void onlyHeadOfficeApprovesForHeadOffice() {
    var branch = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    var there = staffs.with(ScopeKind.WHOLE_BANK, branch, "measure.read", "measure.approve");
    var id = open(drafter, "bank", today().plusDays(9));
    assertThat(act(there, id, "approval", Map.of()).status()).isEqualTo(409);
  }
}
