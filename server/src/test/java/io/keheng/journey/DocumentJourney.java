package io.keheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.keheng.Staffs;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A department reads a measure article by article and drafts a revision of its tables from there.
 */
@Journey
class DocumentJourney {

  private static final String TITLE = "ⅩⅩ银行个人VIP客户管理暂行办法";

  @Autowired Staffs staffs;

  @Test
  void goesFromAMeasureToADraftOfItsTables(Page page) {
    Steps.signIn(page, staffs.person("measure.read", "measure.draft", "rule.read"));
    page.navigate("/documents?q=" + TITLE);
    page.getByRole(AriaRole.LINK, Steps.named(TITLE)).click();
    assertThat(page.locator("h1")).hasText(TITLE);
    assertThat(page.locator("h3").first()).hasText("第2条");
    var row =
        page.getByRole(AriaRole.LINK)
            .filter(new Locator.FilterOptions().setHasText(Pattern.compile("第 \\d+ 行")));
    assertThat(row.first()).isVisible();
    page.getByRole(AriaRole.LISTITEM)
        .filter(new Locator.FilterOptions().setHasText("人民币账簿"))
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("起草修订"))
        .click();
    Steps.fill(page, "修订理由", "按新的标准调整");
    page.getByRole(AriaRole.DIALOG)
        .getByLabel("生效日期", new Locator.GetByLabelOptions().setExact(true))
        .fill("2099-01-01");
    page.keyboard().press("Tab");
    Steps.send(page, "保存");
    page.waitForURL(address -> address.matches(".*/revisions/\\d+"));
    assertThat(page.locator("h1")).hasText("修订《" + TITLE + "》的决策表");
    assertThat(page.getByText("贵宾等级").first()).isVisible();
  }
}
