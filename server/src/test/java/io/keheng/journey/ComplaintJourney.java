package io.keheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.keheng.Staffs;
import io.keheng.customer.Customers;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import io.keheng.information.CustomerField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A clerk takes a complaint of the customer before him and leads it to the archive. */
@Journey
class ComplaintJourney {

  @Autowired Staffs staffs;
  @Autowired Customers customers;

  private final List<String> unfit = new ArrayList<>();

  @Test
  void leadsAComplaintFromTheCounterToTheArchive(Page page) {
    var outlet = staffs.unit(UnitKind.OUTLET, staffs.headOffice().id()).id();
    var name = "王" + System.nanoTime();
    var customer =
        Steps.customer(
            customers,
            outlet,
            "CJ-" + System.nanoTime(),
            name,
            Map.of(CustomerField.MOBILE, "13912345678"));
    Steps.signIn(
        page,
        staffs.person(
            ScopeKind.OWN_UNIT,
            outlet,
            "customer.read",
            "complaint.read",
            "complaint.lodge",
            "complaint.handle"));

    lodges(page, customer, name);
    leads(page);

    page.navigate("/complaints");
    assertThat(page).hasURL(Pattern.compile(".*open=true.*"));
    fit(page);
    page.navigate("/complaints?q=" + name);
    assertThat(page.getByRole(AriaRole.ROW).filter(Steps.has(name))).containsText("已归档");
    page.navigate("/complaints/board");
    fit(page);
    assertThat(unfit).isEmpty();
  }

  private void lodges(Page page, long customer, String name) {
    page.navigate("/customers/" + customer);
    page.getByRole(AriaRole.BUTTON, Steps.named("投诉")).click();
    assertThat(page.getByLabel("投诉人姓名")).hasValue(name);
    assertThat(page.getByLabel("联系电话")).hasValue("139****5678");
    page.getByRole(AriaRole.BUTTON, Steps.named("登记投诉")).click();
    assertThat(page.getByText("请填写投诉内容")).isVisible();
    fit(page);
    page.getByLabel("投诉内容").fill("柜员态度不好，等候两小时");
    page.getByRole(AriaRole.BUTTON, Steps.named("登记投诉")).click();
    page.waitForURL(Pattern.compile(".*/complaints/\\d+$"));
    assertThat(page.getByText("139****5678")).isVisible();
    fit(page);
  }

  private static void leads(Page page) {
    did(page, "受理", "告知", () -> {});
    did(page, "告知受理", "调查", () -> Steps.choose(page, "告知方式", "电话"));
    did(page, "调查核实", "决定", () -> Steps.fill(page, "办理情况", "经查属实"));
    did(
        page,
        "作出处理决定",
        "告知",
        () -> {
          Steps.choose(page, "处理结果", "投诉属实");
          Steps.fill(page, "依据", "服务规范第三条");
          Steps.fill(page, "事实与理由", "等候超过规定时限");
        });
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("服务规范第三条");
    did(
        page,
        "告知处理结果",
        "办结",
        () -> {
          Steps.choose(page, "告知方式", "短信");
          Steps.fill(page, "办理情况", "已向客户致歉");
        });
    did(page, "办结", "归档", () -> {});
    did(page, "归档", null, () -> {});
    assertThat(Steps.shown(page, "已归档")).isVisible();
  }

  /** Takes the next step, which its button names, and waits for the one after it. */
  private static void did(Page page, String step, @Nullable String next, Runnable told) {
    var button = page.locator("header .el-button--primary");
    assertThat(button).containsText(step);
    var words = button.innerText().strip();
    button.click();
    told.run();
    Steps.send(page, words);
    assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
    if (next == null) {
      assertThat(button).hasCount(0);
    } else {
      assertThat(button).containsText(next);
    }
  }

  private void fit(Page page) {
    unfit.addAll(Fitness.violations(page));
  }
}
