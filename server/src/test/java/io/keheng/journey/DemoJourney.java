package io.keheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.keheng.Keheng;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A visitor of the demonstration bank: in with one click, and every page is fit for everybody. */
@Journey
class DemoJourney {

  private static final double MAKING = 120_000;

  private static final String MANAGER = "客户经理";
  private static final String OFFICER = "总行客户管理";
  private static final String AUDITOR = "审计";
  private static final List<String> OF_AN_OFFICER =
      List.of(
          "/",
          "/customers",
          "/customers/new",
          "/segments",
          "/movements",
          "/class-changes",
          "/class-overrides",
          "/revisions",
          "/rehearsals",
          "/rehearsals/new",
          "/duties");
  private static final List<String> OF_AN_AUDITOR =
      List.of(
          "/units",
          "/staff",
          "/roles",
          "/sign-in",
          "/calendar",
          "/deadlines",
          "/service-hours",
          "/imports",
          "/feed-templates",
          "/classifications",
          "/measures",
          "/measures/cny/vip-grade",
          "/rules",
          "/rules/S03-12");

  private static ConfigurableApplicationContext keheng;

  @BeforeAll
  static void start(@TempDir Path home) {
    keheng =
        SpringApplication.run(
            Keheng.class,
            "--keheng.home=" + home,
            "--server.port=0",
            "--keheng.demo.enabled=true",
            "--keheng.demo.customers=200");
  }

  @AfterAll
  static void stop() {
    keheng.close();
  }

  @Test
  void entersWithOneClick(Page page) {
    var name = enter(page, MANAGER);
    assertThat(page.locator("h1")).containsText(name);
    assertThat(page.locator(".tiles")).isVisible();
  }

  @Test
  void everyPageIsFitForEverybody(Page page) {
    var found = new ArrayList<String>();
    enter(page, OFFICER);
    OF_AN_OFFICER.forEach(path -> found.addAll(violations(page, path)));
    page.navigate(at("/customers"));
    var customer = page.locator("tbody a[href^='/customers/']").first().getAttribute("href");
    for (var tab : List.of("", "?tab=classes", "?tab=decisions")) {
      found.addAll(violations(page, customer + tab));
    }
    page.context().clearCookies();
    enter(page, AUDITOR);
    OF_AN_AUDITOR.forEach(path -> found.addAll(violations(page, path)));
    org.assertj.core.api.Assertions.assertThat(found).isEmpty();
  }

  /** Signs in as the first person offered for a role; the bank may still be in the making. */
  private static String enter(Page page, String role) {
    page.navigate(at("/login"));
    var people = page.locator("dt").filter(new Locator.FilterOptions().setHasText(role));
    var person = people.first().locator("xpath=following-sibling::dd[1]").locator("button").first();
    person.waitFor(new Locator.WaitForOptions().setTimeout(MAKING));
    var name = person.innerText().split("\\s", 2)[0];
    person.click();
    page.waitForURL(address -> !address.contains("/login"));
    return name;
  }

  private static List<String> violations(Page page, String path) {
    page.navigate(at(path));
    return Fitness.violations(page);
  }

  private static String at(String path) {
    return "http://localhost:"
        + keheng.getEnvironment().getRequiredProperty("local.server.port")
        + path;
  }
}
