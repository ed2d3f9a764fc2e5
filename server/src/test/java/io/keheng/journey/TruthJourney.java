package io.keheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.keheng.Staffs;
import io.keheng.customer.Customers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is missing of a customer is found, confirmed, filled in, and settled by that alone. */
@Journey
class TruthJourney {

  private static final String MISSING = "没有联系电话";

  @Autowired Staffs staffs;
  @Autowired Customers customers;

  @Test
  void settlesAFindingByCorrectingTheCustomer(Page page) {
    var number = "TJ-" + System.nanoTime();
    var id = Steps.customer(customers, staffs.headOffice().id(), number, "真实试行");
    Steps.signIn(page, staffs.person("customer.*", "truth.*", "unit.read", "staff.read"));
    page.navigate("/customers/" + id);
    page.getByRole(AriaRole.BUTTON, Steps.named("复查")).click();
    page.getByText(Pattern.compile("^\\d+ 项问题$")).click();

    page.waitForURL(Pattern.compile(".*/truthfulness/findings.*"));
    page.getByRole(AriaRole.BUTTON, Steps.named(MISSING)).click();
    Steps.send(page, "确认属实");
    assertThat(row(page)).containsText("已确认");

    page.navigate("/customers/" + id + "/edit");
    page.getByLabel("手机").fill("138%08d".formatted(id));
    page.getByRole(AriaRole.BUTTON, Steps.named("保存")).click();
    page.waitForURL(Pattern.compile(".*/customers/\\d+$"));

    page.navigate("/truthfulness/findings?q=" + number);
    assertThat(page.locator("tbody")).containsText("缺少地址");
    assertThat(row(page)).hasCount(0);
    page.navigate("/truthfulness/findings?state=CORRECTED&q=" + number);
    assertThat(row(page)).containsText("已改正");
  }

  private static Locator row(Page page) {
    return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(MISSING));
  }
}
