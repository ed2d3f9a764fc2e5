package io.keheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.keheng.Staffs;
import io.keheng.classification.Classifications;
import io.keheng.classification.MadeCustomers;
import io.keheng.identity.UnitKind;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * A class is set by hand by two people and seen on the customer's page; movements are looked at.
 */
@Journey
@TestPropertySource(properties = "keheng.test.bank=class-journey")
class ClassJourney {

  @Autowired Staffs staffs;
  @Autowired Classifications classifications;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  @Test
  void setsAClassByHandAndLooksAtMovements(Page page) {
    var unit = staffs.unit(UnitKind.TIER2_BRANCH, staffs.headOffice().id());
    var made = new MadeCustomers(jdbc);
    var id = made.person(unit.id(), "300000");
    var rising = made.person(unit.id(), "300000");
    classify();
    made.saves(rising, "900000");
    classify();

    Steps.signIn(page, staffs.person("customer.read", "classification.override", "unit.read"));
    page.navigate("/customers/" + id + "?tab=classes");
    page.getByRole(AriaRole.BUTTON, Steps.named("申请人工认定")).click();
    Steps.choose(page, "认定为", "钻石");
    Steps.fill(page, "截止日", LocalDate.now(clock).plusDays(60).toString());
    page.keyboard().press("Enter");
    Steps.fill(page, "理由", "行业影响力大");
    Steps.send(page, "提出申请");
    assertThat(Steps.shown(page, "已申请人工认定为“钻石”")).isVisible();

    var officer =
        staffs.person("customer.read", "customer.export", "classification.approve", "unit.read");
    Steps.changeTo(page, officer);
    page.navigate("/class-overrides");
    page.getByRole(AriaRole.BUTTON, Steps.named("批准")).click();
    Steps.send(page, "批准");
    assertThat(Steps.shown(page, "生效中")).isVisible();
    page.navigate("/customers/" + id + "?tab=classes");
    assertThat(Steps.shown(page, "人工认定为“钻石”")).isVisible();

    page.navigate("/movements");
    assertThat(page.getByRole(AriaRole.TABLE, Steps.named("贵宾等级 从原类别到新类别"))).isVisible();
    page.navigate("/class-changes");
    page.getByRole(AriaRole.BUTTON, Steps.named("备案")).click();
    page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.TEXTBOX).fill("备案册 17 号");
    Steps.send(page, "备案");
    page.navigate("/customers/" + rising + "?tab=classes");
    assertThat(Steps.shown(page, "总行级VIP")).isVisible();
  }

  private void classify() {
    classifications.classify(LocalDate.now(clock), null);
  }
}
