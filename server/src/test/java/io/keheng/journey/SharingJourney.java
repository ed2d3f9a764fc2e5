package io.keheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.keheng.Staffs;
import io.keheng.customer.Customers;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import io.keheng.information.CustomerField;
import io.keheng.protection.Mask;
import io.keheng.protection.ProtectedText;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A customer of another unit: asked for, granted by a second person, seen, given back, gone. */
@Journey
class SharingJourney {

  private static final String MOBILE = "13800138000";

  @Autowired Staffs staffs;
  @Autowired Customers customers;

  @Test
  void seesACustomerOfAnotherUnitOnlyUnderAShare(Page page) {
    var keeping = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    var asking = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id()).id();
    var number = "SJ-" + keeping;
    var known = Map.of(CustomerField.MOBILE, ProtectedText.of(Mask.MOBILE, MOBILE));
    var id = Steps.customer(customers, keeping, number, "共享试行", known);
    var customer = "/customers/" + id;
    var applicant =
        staffs.person(
            ScopeKind.OWN_UNIT,
            asking,
            "customer.read",
            "customer.reveal",
            "sharing.read",
            "sharing.apply");
    var approver =
        staffs.person(
            ScopeKind.OWN_UNIT, keeping, "customer.read", "sharing.read", "sharing.approve");

    Steps.signIn(page, applicant);
    page.navigate(customer);
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("找不到");
    var share = ask(page, number);

    Steps.changeTo(page, approver);
    page.navigate(share);
    page.getByRole(AriaRole.BUTTON, Steps.named("批准")).click();
    Steps.send(page, "批准");
    assertThat(page.locator("header .tag")).hasText("有效");

    Steps.changeTo(page, applicant);
    page.navigate(customer);
    assertThat(page.locator("h1")).hasText("共享试行");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("联系方式");
    reveal(page);
    assertThat(page.locator(".watermark span").first())
        .hasAttribute("data-text", Pattern.compile(applicant.number() + " .* \\d{4}-\\d{2}-\\d{2}.*"));
    page.navigate(share);
    page.getByRole(AriaRole.BUTTON, Steps.named("撤回")).click();
    Steps.send(page, "撤回");
    assertThat(page.locator("header .tag")).hasText("已收回");
    page.navigate(customer);
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("找不到");
  }

  /** The granted telephone in clear: the share has the purpose, nothing else is offered. */
  private static void reveal(Page page) {
    page.getByRole(AriaRole.BUTTON, Steps.named("查看完整信息")).click();
    var form = page.getByRole(AriaRole.DIALOG);
    assertThat(form).containsText("手机");
    assertThat(form).not().containsText("用途*");
    assertThat(form).not().containsText("证件号码");
    Steps.send(page, "查看完整信息");
    assertThat(page.getByRole(AriaRole.REGION, Steps.named("受保护信息"))).containsText(MOBILE);
  }

  /** Asks for one customer's telephone and answers the address of the share. */
  private static String ask(Page page, String number) {
    page.navigate("/sharing");
    page.getByRole(AriaRole.BUTTON, Steps.named("申请共享")).click();
    Steps.fill(page, "说明", "联合营销项目");
    Steps.fill(page, "客户编号", number);
    Steps.send(page, "提交申请");
    assertThat(page.getByRole(AriaRole.DIALOG)).containsText("请选择共享目的");
    Steps.choose(page, "共享目的", "协同服务客户");
    page.getByText("联系方式", new Page.GetByTextOptions().setExact(true)).click();
    Steps.send(page, "提交申请");
    page.waitForURL(Pattern.compile(".*/sharing/\\d+$"));
    assertThat(page.locator("header .tag")).hasText("待审批");
    return page.url();
  }
}
