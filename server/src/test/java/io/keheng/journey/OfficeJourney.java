package io.keheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.keheng.Rule;
import io.keheng.Staffs;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.Unit;
import io.keheng.identity.UnitKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A branch names its posts, publishes its telephone, enters training and whom the regulator asks.
 */
@Journey
class OfficeJourney {

  private static final String SENIOR = "消费者权益保护高级管理人员";

  @Autowired Staffs staffs;

  private final List<String> unfit = new ArrayList<>();
  private Unit branch;
  private Unit department;
  private Staffs.Person manager;

  @BeforeEach
  void aBranch() {
    branch = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id());
    department = staffs.unit(UnitKind.DEPARTMENT, branch.id());
    manager = staffs.person(ScopeKind.UNIT_AND_BELOW, branch.id(), "complaint.*", "unit.read");
  }

  @Test
  @Rule("S10-01")
  @Rule("S10-02")
  @Rule("S10-03")
  @Rule("S10-34")
  void aBranchIsOrganised(Page page) {
    Steps.signIn(page, manager);
    page.navigate("/complaints/office");
    var gaps = page.locator("main section").filter(Steps.has("空缺"));
    assertThat(gaps).containsText(SENIOR);
    fit(page);
    named(page, SENIOR, "人员", manager.number(), AriaRole.OPTION);
    named(page, "投诉处理部门", "部门", department.name(), AriaRole.TREEITEM);
    assertThat(gaps).not().containsText(SENIOR);
    assertThat(row(page, SENIOR)).containsText("测试" + manager.number());
    assertThat(row(page, "投诉处理部门")).containsText(department.name());
    telephone(page);
    training(page);
    contact(page);
    isShownToThePublic(page);
    assertThat(unfit).isEmpty();
  }

  private void named(Page page, String post, String label, String who, AriaRole role) {
    row(page, post).getByRole(AriaRole.BUTTON, named("指定")).click();
    choose(page, label, who, role);
    Steps.send(page, "保存");
    assertThat(page.locator(".el-drawer.open")).hasCount(0);
  }

  private void telephone(Page page) {
    tab(page, "投诉电话");
    page.getByRole(AriaRole.BUTTON, Steps.named("登记投诉电话")).click();
    Steps.fill(page, "名称", "投诉专线");
    Steps.fill(page, "电话", "0571-95500");
    fit(page);
    Steps.send(page, "保存");
    var row = row(page, "0571-95500");
    assertThat(row).containsText("24 小时开通");
    row.getByRole(AriaRole.BUTTON, named("公布")).click();
    assertThat(row).containsText("已公布");
    fit(page);
  }

  private void training(Page page) {
    tab(page, "培训证明");
    page.getByRole(AriaRole.BUTTON, Steps.named("登记培训证明")).click();
    choose(page, "人员", manager.number(), AriaRole.OPTION);
    Steps.choose(page, "培训内容", "法律法规");
    Steps.send(page, "保存");
    assertThat(row(page, "法律法规")).containsText("测试" + manager.number());
    assertThat(page.getByText("1 / 1").first()).isVisible();
    fit(page);
  }

  private void contact(Page page) {
    tab(page, "监管联系人");
    page.getByRole(AriaRole.BUTTON, Steps.named("登记联系人")).click();
    Steps.fill(page, "部门", "消费者权益保护部");
    Steps.fill(page, "负责人", "李部长");
    Steps.fill(page, "联系人", "王干事");
    Steps.fill(page, "电话", "0571-1234567");
    Steps.send(page, "保存");
    assertThat(row(page, "消费者权益保护部")).containsText("李部长");
    fit(page);
  }

  private void isShownToThePublic(Page page) {
    page.navigate("/public/complaints");
    var units = page.getByLabel("涉及的机构").and(page.getByRole(AriaRole.COMBOBOX));
    units.fill(branch.name());
    page.getByRole(AriaRole.OPTION).filter(Steps.has(branch.name())).first().click();
    var lines = page.getByRole(AriaRole.REGION, Steps.named("也可以电话投诉"));
    assertThat(lines).containsText("0571-95500");
    assertThat(lines).containsText("24 小时");
    fit(page);
  }

  private static Locator row(Page page, String text) {
    return page.getByRole(AriaRole.ROW).filter(Steps.has(text)).first();
  }

  private static void tab(Page page, String name) {
    page.getByRole(AriaRole.TAB, Steps.named(name)).click();
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }

  private static void choose(Page page, String label, String text, AriaRole role) {
    var box =
        page.getByRole(AriaRole.DIALOG)
            .getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
            .and(page.getByRole(AriaRole.COMBOBOX));
    box.focus();
    box.pressSequentially(text);
    page.getByRole(role).filter(Steps.has(text)).last().click();
  }

  private void fit(Page page) {
    unfit.addAll(Fitness.violations(page));
  }
}
