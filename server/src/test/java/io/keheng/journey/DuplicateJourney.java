package io.keheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.keheng.Staffs;
import io.keheng.customer.Customers;
import io.keheng.information.CustomerDraft;
import io.keheng.information.CustomerField;
import io.keheng.information.CustomerKind;
import io.keheng.intake.Absorbed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An officer compares two customers and asks for a merge; another approves and undoes it. */
@Journey
class DuplicateJourney {

  @Autowired Staffs staffs;
  @Autowired Customers customers;

  private final String tag = "DJ-" + System.nanoTime();

  @Test
  void mergesTwoCustomersAndPartsThemAgain(Page page) {
    customer("-1");
    var second = customer("-2");
    Steps.signIn(page, staffs.person("customer.read", "duplicate.*", "unit.read"));
    page.navigate("/duplicates?q=" + tag);
    page.getByRole(AriaRole.LINK, Steps.named("重复试行 " + tag + "-1")).click();
    assertThat(page.getByText("开立在先")).isVisible();
    page.getByRole(AriaRole.BUTTON, Steps.named("申请合并")).first().click();
    var asked = page.getByRole(AriaRole.DIALOG);
    asked.getByRole(AriaRole.TEXTBOX).fill("同一人开立两次");
    asked
        .getByText("申请合并", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
        .last()
        .click();
    page.waitForURL(Pattern.compile(".*/merges/\\d+$"));
    assertThat(page.getByText("待审批").first()).isVisible();
    var merge = page.url();
    page.context().clearCookies();

    Steps.signIn(page, staffs.person("customer.read", "duplicate.*", "unit.read"));
    page.navigate(merge);
    page.getByRole(AriaRole.BUTTON, Steps.named("批准")).click();
    page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON).last().click();
    assertThat(page.getByText("可撤销至")).isVisible();
    page.navigate("/customers/" + second);
    assertThat(page.getByText("您打开的客户已并入这位客户")).isVisible();

    page.navigate(merge);
    page.getByRole(AriaRole.BUTTON, Steps.named("撤销合并")).click();
    page.getByLabel("理由").fill("核实后是两个人");
    page.getByRole(AriaRole.BUTTON, Steps.named("撤销合并")).last().click();
    assertThat(page.getByText("已撤销").first()).isVisible();
  }

  @Test
  void comparesWithACustomerWhomNoSearchFound(Page page) {
    var named = Steps.customer(customers, staffs.headOffice().id(), tag + "-3", "曾用名甲" + tag);
    var other = "更名乙" + tag;
    Steps.customer(customers, staffs.headOffice().id(), tag + "-4", other);
    Steps.signIn(page, staffs.person("customer.read", "duplicate.*", "unit.read"));
    page.navigate("/customers/" + named);
    page.getByRole(AriaRole.BUTTON, Steps.named("与另一客户比对")).click();
    Steps.send(page, "开始比对");
    assertThat(page.getByRole(AriaRole.DIALOG)).containsText("请选择另一位客户");
    page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.COMBOBOX).fill(tag + "-4");
    page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(other)).click();
    Steps.send(page, "开始比对");
    page.waitForURL(Pattern.compile(".*/duplicates/\\d+$"));
    assertThat(page.locator("header .tag")).hasText("人工指定");
    page.getByRole(AriaRole.BUTTON, Steps.named("申请合并")).click();
    page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.TEXTBOX).fill("客户来函说明更名");
    Steps.send(page, "申请合并");
    page.waitForURL(Pattern.compile(".*/merges/\\d+$"));
    assertThat(page.getByText("待审批").first()).isVisible();
  }

  private long customer(String number) {
    var draft =
        CustomerDraft.of(
            Map.of(
                CustomerField.NUMBER,
                tag + number,
                CustomerField.KIND,
                CustomerKind.PERSONAL,
                CustomerField.NAME,
                "重复试行",
                CustomerField.BORN,
                LocalDate.of(1990, 5, 6),
                CustomerField.UNIT,
                staffs.headOffice().id()));
    return ((Absorbed.Created) customers.absorb(List.of(draft)).getFirst()).id();
  }
}
