package io.keheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.keheng.Staffs;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A clerk takes in a customer, is told of a wrong number at its field, and changes him later. */
@Journey
class CustomerJourney {

  @Autowired Staffs staffs;

  @Test
  void takesInACustomerAndFindsHimByTheLastFourDigits(Page page) {
    Steps.signIn(page, staffs.person("customer.*", "unit.read", "staff.read"));
    page.navigate("/customers/new");
    page.getByLabel("姓名 / 名称").fill("欧阳试行");
    Steps.choose(page, "证件种类", "居民身份证");
    page.getByLabel("证件号码").fill("11010519491231002A");
    page.getByLabel("手机").fill("13800138001");
    assertThat(page.locator(".el-form-item__error").first()).isVisible();

    page.getByLabel("证件号码").fill("11010519491231002X");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("保存")).click();
    page.waitForURL(Pattern.compile(".*/customers/\\d+$"));
    assertThat(page.locator("h1")).hasText("欧阳试行");

    page.navigate("/customers?q=8001");
    page.getByText("欧阳试行").first().click();
    page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("变更")).click();
    assertThat(page.getByRole(AriaRole.TABPANEL, new Page.GetByRoleOptions().setName("变更")))
        .containsText("欧阳试行");
  }
}
