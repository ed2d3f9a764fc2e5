package io.keheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.keheng.Staffs;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A clerk counts a deadline across the National Day and sees every day of the way. */
@Journey
class CalendarJourney {

  private static final Pattern COUNTED = Pattern.compile(".*\\bcounted\\b.*");

  @Autowired Staffs staffs;

  @Test
  void countsADeadlineDayByDay(Page page) {
    Steps.signIn(page, staffs.person("calendar.read"));
    page.navigate("/deadlines");
    page.getByLabel("起始日期").fill("2026-09-30");
    page.keyboard().press("Enter");
    page.getByRole(AriaRole.BUTTON, Steps.named("计算")).click();

    var result = page.locator(".result");
    assertThat(result).containsText("2026-10-13 周二");
    assertThat(day(result, "10-01")).containsText("国庆节");
    assertThat(day(result, "10-10")).hasClass(COUNTED);
    assertThat(day(result, "10-11")).not().hasClass(COUNTED);

    result.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("为什么")).click();
    assertThat(page.getByRole(AriaRole.DIALOG)).containsText("计入 5 天");
  }

  private static Locator day(Locator strip, String date) {
    return strip.locator("td").filter(new Locator.FilterOptions().setHasText(date));
  }
}
