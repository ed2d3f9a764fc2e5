package io.keheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.keheng.Staffs;
import io.keheng.customer.Customers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A clerk records a consent, then a request for a copy, which compliance grants. */
@Journey
class ConsentJourney {

  @Autowired Staffs staffs;
  @Autowired Customers customers;

  @Test
  void recordsAConsentAndHandlesARequest(Page page) {
    var id = Steps.customer(customers, staffs.headOffice().id(), "CJ-" + System.nanoTime(), "同意试行");
    Steps.signIn(page, staffs.person("customer.read", "consent.record", "rights.*", "unit.read"));
    page.navigate("/customers/" + id + "?tab=consents");
    page.getByRole(AriaRole.BUTTON, Steps.named("登记同意")).click();
    Steps.choose(page, "处理目的", "用户画像与个性化推荐");
    page.getByLabel("文件编号").fill("P-2026-001");
    page.getByRole(AriaRole.BUTTON, Steps.named("保存")).last().click();
    assertThat(page.getByText("已同意").first()).isVisible();

    page.getByRole(AriaRole.BUTTON, Steps.named("受理个人信息请求")).click();
    assertThat(page.getByLabel("请求人姓名")).hasValue("同意试行");
    page.getByLabel("请求内容").fill("请提供我的信息");
    page.getByRole(AriaRole.BUTTON, Steps.named("保存")).last().click();
    page.waitForURL(Pattern.compile(".*/rights-requests/\\d+$"));
    assertThat(page.getByText("还有 30 天")).isVisible();
    page.getByRole(AriaRole.BUTTON, Steps.named("作出决定")).click();
    page.getByLabel("理由").fill("依法提供");
    page.getByRole(AriaRole.BUTTON, Steps.named("保存")).last().click();
    assertThat(page.getByText("已同意，待答复").first()).isVisible();
    assertThat(page.getByRole(AriaRole.BUTTON, Steps.named("提供副本（掩码）"))).isVisible();
  }
}
