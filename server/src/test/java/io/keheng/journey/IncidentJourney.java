package io.keheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.keheng.Staffs;
import io.keheng.customer.Customers;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A leak is registered; the trail says whom it concerns, and they are told. */
@Journey
class IncidentJourney {

  @Autowired Staffs staffs;
  @Autowired Customers customers;

  @Test
  void findsWhomALeakConcernsAndTellsThem(Page page) {
    var number = "IJ-" + System.nanoTime();
    var id = Steps.customer(customers, staffs.headOffice().id(), number, "泄露试行");
    var thief = staffs.person("customer.read", "customer.reveal");
    var look = Map.of("purpose", "CONTACT", "fields", List.of("basic.mobile"));
    thief.client().post("/api/customers/{id}/reveal", look, id);

    Steps.signIn(page, staffs.person("incident.read", "incident.write", "customer.read"));
    page.navigate("/incidents");
    page.getByRole(AriaRole.BUTTON, Steps.named("登记事件")).click();
    Steps.fill(page, "事由", "客户资料外泄");
    Steps.send(page, "保存");
    assertThat(page.getByRole(AriaRole.DIALOG)).containsText("请填写经过");
    Steps.fill(page, "经过", "客户来电称资料被他人知悉");
    Steps.send(page, "保存");
    page.waitForURL(Pattern.compile(".*/incidents/\\d+$"));
    assertThat(page.getByText(Pattern.compile("^剩 7\\d 小时$"))).isVisible();

    page.getByRole(AriaRole.BUTTON, Steps.named("查找受影响客户")).click();
    Steps.fill(page, "工号", thief.number());
    Steps.send(page, "查找受影响客户");
    assertThat(page.getByText("共 1 位，已告知 0 位")).isVisible();
    assertThat(page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(number)))
        .isVisible();

    page.getByRole(AriaRole.BUTTON, Steps.named("告知客户")).click();
    Steps.fill(page, "告知内容", "请留意可疑来电");
    Steps.send(page, "告知客户");
    assertThat(page.getByText("共 1 位，已告知 1 位")).isVisible();
  }
}
