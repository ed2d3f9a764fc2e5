package io.keheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.keheng.Staffs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An auditor goes from a rule to the row that carries it, and sees the table as others draw it. */
@Journey
class MeasureJourney {

  @Autowired Staffs staffs;

  @Test
  void goesFromARuleToTheRowThatCarriesIt(Page page) {
    Steps.signIn(page, staffs.person("measure.read", "rule.read"));
    page.navigate("/rules?q=S03-12");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("S03-12").setExact(true))
        .click();
    assertThat(page.locator("h1")).hasText("S03-12");
    page.getByRole(AriaRole.LINK)
        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("第"))
        .first()
        .click();
    page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("DMN 图")).click();
    assertThat(page.locator(".dmn-decision-table-container, .tjs-table-container").first())
        .isVisible();
  }
}
