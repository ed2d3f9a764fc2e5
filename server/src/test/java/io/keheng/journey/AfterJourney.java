package io.keheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.keheng.Client;
import io.keheng.Staffs;
import io.keheng.complaintafter.VisitDraws;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody is not content with the answer, is talked to again, visited, and his case archived. */
@Journey
class AfterJourney {

  private static final String ONE = "/api/complaints/{id}";

  @Autowired Staffs staffs;
  @Autowired VisitDraws draws;

  private final List<String> unfit = new ArrayList<>();

  @Test
  void leadsFromADissatisfiedAnswerToTheVolume(Page page) {
    var outlet = staffs.unit(UnitKind.OUTLET, staffs.headOffice().id()).id();
    var me =
        staffs.person(
            ScopeKind.OWN_UNIT,
            outlet,
            "complaint.read",
            "complaint.lodge",
            "complaint.handle",
            "complaint.approve",
            "complaint.report",
            "complaint.hold");
    var id = answered(me.client());
    Steps.signIn(page, me);

    page.navigate("/complaints/" + id);
    page.getByRole(AriaRole.BUTTON, Steps.named("更多")).click();
    page.getByRole(AriaRole.MENUITEM, Steps.named("征询满意度")).click();
    scored(page, "征询满意度", "1");
    assertThat(page.getByText("办结前下一步：二次沟通")).isVisible();
    fit(page);
    primary(page, "二次沟通");
    Steps.fill(page, "办理情况", "再次说明并协商");
    Steps.send(page, "二次沟通");
    primary(page, "征询满意度");
    scored(page, "征询满意度", "4");
    primary(page, "办结");
    Steps.send(page, "办结");
    assertThat(Steps.shown(page, "已办结")).isVisible();

    draws.drawAll(LocalDate.now(ZoneId.of("Asia/Shanghai")).plusWeeks(1));
    visits(page);
    archives(page, id);
    assertThat(unfit).isEmpty();
  }

  private void visits(Page page) {
    page.navigate("/complaint-visits");
    page.getByRole(AriaRole.BUTTON, Steps.named("记录回访")).click();
    fit(page);
    page.locator(".el-radio-button").nth(4).click();
    Steps.fill(page, "客户的意见", "已经解决");
    Steps.send(page, "记录回访");
    assertThat(page.getByText("没有待做的回访")).isVisible();
    fit(page);
    page.getByRole(AriaRole.MAIN).getByText("回访抽取").click();
    page.getByRole(AriaRole.ROW).nth(1).getByRole(AriaRole.LINK).click();
    assertThat(page.getByText("重做结果一致")).isVisible();
    fit(page);
  }

  private void archives(Page page, long id) {
    page.navigate("/complaints/" + id);
    primary(page, "归档");
    Steps.send(page, "归档");
    assertThat(Steps.shown(page, "已归档")).isVisible();
    page.navigate("/complaint-volumes");
    fit(page);
    page.getByRole(AriaRole.ROW).nth(1).getByRole(AriaRole.LINK).click();
    page.waitForURL(Pattern.compile(".*/complaint-volumes/\\d+$"));
    page.getByRole(AriaRole.BUTTON, Steps.named("保全")).click();
    page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.TEXTBOX).fill("客户已起诉");
    page.getByRole(AriaRole.DIALOG).getByText("保全", exactly()).last().click();
    assertThat(page.getByText("客户已起诉")).isVisible();
    fit(page);
  }

  private static com.microsoft.playwright.Locator.GetByTextOptions exactly() {
    return new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true);
  }

  private static void scored(Page page, String step, String score) {
    var dialog = page.getByRole(AriaRole.DIALOG);
    dialog.locator(".el-radio-button").nth(Integer.parseInt(score) - 1).click();
    Steps.send(page, step);
    assertThat(dialog).isHidden();
  }

  private static void primary(Page page, String step) {
    var button = page.locator("header .el-button--primary");
    assertThat(button).containsText(step);
    button.click();
  }

  private static long answered(Client me) {
    var told =
        Map.of(
            "channel", "COUNTER",
            "onBehalf", "SELF",
            "complainant", "王投诉",
            "phone", "13912345678",
            "content", "多扣手续费",
            "staff", false,
            "massRisk", false);
    var id = me.post("/api/complaints", told).json().get("id").asLong();
    for (var act : List.of("ACCEPTED", "ACKNOWLEDGED", "FOUND")) {
      did(me, id, "acts", Map.of("act", act, "note", "如实", "manner", "TELEPHONE"));
    }
    did(me, id, "decision", Map.of("result", "UPHELD", "basis", "合同", "reasons", "属实"));
    did(me, id, "acts", Map.of("act", "ANSWERED", "note", "已答复", "manner", "TELEPHONE"));
    return id;
  }

  private static void did(Client me, long id, String door, Map<String, Object> form) {
    var all = new HashMap<>(form);
    all.put("version", me.get(ONE, id).json().at("/complaint/version").asLong());
    var answer = me.post(ONE + "/" + door, all, id);
    assertThat(answer.status()).as(answer.text()).isEqualTo(204);
  }

  private void fit(Page page) {
    unfit.addAll(Fitness.violations(page));
  }
}
