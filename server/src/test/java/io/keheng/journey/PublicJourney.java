package io.keheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.keheng.Rule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody without login makes a complaint on his telephone, and follows it. */
@Journey
class PublicJourney {

  private static final int NARROW = 390;
  private static final int HIGH = 844;

  private final List<String> unfit = new ArrayList<>();

  @Test
  @Rule("S10-06")
  @Rule("S10-35")
  void isMadeAndFollowedOnATelephone(Page page) {
    page.setViewportSize(NARROW, HIGH);
    page.navigate("/public/complaints");
    fit(page);
    page.getByRole(AriaRole.BUTTON, Steps.named("提交投诉")).click();
    assertThat(page.getByText("请填写。").first()).isVisible();
    page.getByLabel("您的姓名").fill("赵网民");
    page.getByLabel("联系电话").fill("13600002222");
    page.getByLabel("投诉事项").fill("手机银行转账失败未退款");
    page.getByRole(AriaRole.BUTTON, Steps.named("提交投诉")).click();
    assertThat(page.getByText("已收到您的投诉")).isVisible();
    fit(page);
    page.getByRole(AriaRole.BUTTON, Steps.named("查询进展")).click();
    assertThat(page.getByText("最迟答复时间")).isVisible();
    assertThat(page.locator("h2").filter(Steps.has("已登记"))).isVisible();
    fit(page);
    assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
        .as("no wider than the telephone")
        .isEqualTo(true);
    assertThat(unfit).isEmpty();
  }

  private void fit(Page page) {
    unfit.addAll(Fitness.violations(page));
  }
}
