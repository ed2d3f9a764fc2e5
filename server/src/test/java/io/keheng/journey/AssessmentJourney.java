package io.keheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.keheng.Client;
import io.keheng.Staffs;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A fault is proposed by a complaint, confirmed, appealed against and undone. */
@Journey
class AssessmentJourney {

  private static final String FAULT = "处理不当、违规或态度被投诉属实";

  @Autowired Staffs staffs;

  private final List<String> unfit = new ArrayList<>();
  private Staffs.Person teller;
  private Staffs.Person poster;
  private Staffs.Person decider;

  @BeforeEach
  void anUpheldComplaint() {
    var branch = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    var outlet = staffs.unit(UnitKind.OUTLET, branch).id();
    teller = staffs.person(ScopeKind.OWN_UNIT, outlet);
    poster = person(branch, "complaint.read", "assessment.read", "assessment.post");
    decider = person(branch, "assessment.read", "assessment.decide");
    var clerk =
        staffs.with(
            ScopeKind.OWN_UNIT, outlet, "complaint.read", "complaint.lodge", "complaint.handle");
    upheld(clerk);
    await().until(() -> !poster.client().get("/api/point-proposals").json().get("items").isEmpty());
  }

  private Staffs.Person person(long branch, String... permissions) {
    return staffs.person(ScopeKind.UNIT_AND_BELOW, branch, permissions);
  }

  private void upheld(Client clerk) {
    var told = new HashMap<String, Object>();
    told.put("channel", "COUNTER");
    told.put("onBehalf", "SELF");
    told.put("complainant", "王投诉");
    told.put("phone", "13912345678");
    told.put("content", "柜员态度不好");
    told.put("subjects", List.of(teller.id()));
    told.put("staff", false);
    told.put("massRisk", false);
    var id = clerk.post("/api/complaints", told).json().get("id").asLong();
    for (var act : List.of("ACCEPTED", "ACKNOWLEDGED", "FOUND")) {
      did(clerk, id, "acts", Map.of("act", act, "note", "如实", "manner", "TELEPHONE"));
    }
    did(clerk, id, "decision", Map.of("result", "UPHELD", "basis", "规范", "reasons", "属实"));
  }

  private static void did(Client clerk, long id, String door, Map<String, Object> form) {
    var all = new HashMap<>(form);
    var version = clerk.get("/api/complaints/{id}", id).json().at("/complaint/version").asLong();
    all.put("version", version);
    assertThat(clerk.post("/api/complaints/{id}/" + door, all, id).status()).isEqualTo(204);
  }

  @Test
  void aFaultIsProposedConfirmedAppealedAgainstAndUndone(Page page) {
    confirms(page);
    appeals(page);
    decides(page);
    Steps.changeTo(page, teller);
    page.navigate("/my-points");
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("已冲正");
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("成立");
    assertThat(unfit).isEmpty();
  }

  private void confirms(Page page) {
    Steps.signIn(page, poster);
    page.navigate("/point-proposals");
    assertThat(page.getByRole(AriaRole.ROW).filter(Steps.has(FAULT))).containsText("待确认");
    fit(page);
    page.getByRole(AriaRole.BUTTON, Steps.named("确认记分")).click();
    Steps.fill(page, "事实说明", "接待客户时言语不当");
    Steps.fill(page, "金额（元）", "1");
    Steps.send(page, "确认记分");
    assertThat(page.getByRole(AriaRole.DIALOG)).containsText("金额须在");
    Steps.fill(page, "金额（元）", "50");
    Steps.send(page, "确认记分");
    assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
    assertThat(page.getByRole(AriaRole.ROW).filter(Steps.has(FAULT))).containsText("已确认");
    page.navigate("/service-points");
    var row = page.getByRole(AriaRole.ROW).filter(Steps.has(FAULT));
    assertThat(row).containsText("有效");
    fit(page);
    row.getByRole(AriaRole.LINK).click();
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("服务质量记分");
    assertThat(page.getByRole(AriaRole.MAIN)).containsText(FAULT);
    page.navigate("/point-sums?by=BRANCH");
    assertThat(page.getByRole(AriaRole.TABLE)).containsText("-3");
    fit(page);
  }

  private void appeals(Page page) {
    Steps.changeTo(page, teller);
    page.navigate("/my-points");
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("接待客户时言语不当");
    fit(page);
    page.getByRole(AriaRole.BUTTON).filter(Steps.has("申诉（至")).click();
    page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.TEXTBOX).fill("录像可证，未有不当");
    Steps.send(page, "提出申诉");
    assertThat(Steps.shown(page, "待裁决")).isVisible();
  }

  private void decides(Page page) {
    Steps.changeTo(page, decider);
    page.navigate("/point-appeals");
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("录像可证，未有不当");
    fit(page);
    page.getByRole(AriaRole.BUTTON, Steps.named("裁决")).click();
    page.getByRole(AriaRole.DIALOG).getByText("申诉成立，冲正记分").click();
    Steps.fill(page, "理由", "录像未见不当");
    Steps.send(page, "裁决");
    assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
    assertThat(Steps.shown(page, "成立")).isVisible();
  }

  private void fit(Page page) {
    unfit.addAll(Fitness.violations(page));
  }
}
