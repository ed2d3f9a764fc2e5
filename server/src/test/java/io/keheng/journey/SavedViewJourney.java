package io.keheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.keheng.Staffs;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An auditor keeps a list as he set it, and sends it to a colleague by its address. */
@Journey
class SavedViewJourney {

  @Autowired Staffs staffs;

  @Test
  void savesAViewAndOpensItByItsLink(Page page) {
    Steps.signIn(page, staffs.person("rule.read", "measure.read"));
    page.navigate("/rules?q=S03-12");
    assertThat(page.getByText("共 1 条")).isVisible();
    page.getByRole(AriaRole.BUTTON, Steps.named("视图")).click();
    page.getByPlaceholder("视图名称").fill("贵宾三项标准");
    page.getByRole(AriaRole.BUTTON, Steps.named("保存")).click();

    page.navigate("/rules");
    assertThat(page.getByText("共 576 条")).isVisible();
    page.getByRole(AriaRole.BUTTON, Steps.named("视图")).click();
    page.getByRole(AriaRole.BUTTON, Steps.named("贵宾三项标准")).click();
    page.waitForURL(Pattern.compile(".*[?&]q=S03-12.*"));
    assertThat(page.getByText("共 1 条")).isVisible();

    var link = page.url();
    var elsewhere = page.context().newPage();
    elsewhere.navigate(link);
    assertThat(elsewhere.getByRole(AriaRole.LINK, link("S03-12"))).isVisible();
    assertThat(elsewhere.getByText("共 1 条")).isVisible();
  }

  private static Page.GetByRoleOptions link(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
