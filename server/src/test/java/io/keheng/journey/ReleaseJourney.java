package io.keheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.keheng.BankClock;
import io.keheng.Rule;
import io.keheng.Staffs;
import io.keheng.classification.MadeCustomers;
import io.keheng.classification.Nights;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * A number of a measure goes from a draft through rehearsal, approval and release to the customer
 * whom it moves, and his page explains the grade before and the grade after.
 */
@Journey
@TestPropertySource(properties = "keheng.test.bank=release-journey")
class ReleaseJourney {

  private static final String TITLE = "金卡降低到十五万";
  private static final String GOLD = "金卡：储蓄月均余额";

  private final List<String> unfit = new ArrayList<>();

  @Autowired Staffs staffs;
  @Autowired Nights nights;
  @Autowired BankClock clock;
  @Autowired JdbcClient jdbc;

  @Test
  @Rule("S03-05")
  @Rule("S29-06")
  void takesAThresholdFromTheDraftToTheCustomer(Page page) {
    var made = new MadeCustomers(jdbc);
    var unit = staffs.headOffice().id();
    var moved = made.person(unit, "160000");
    made.person(unit, "100000");
    made.person(unit, "300000");
    nights.run();
    var effective = LocalDate.now(clock);

    Steps.signIn(page, staffs.holding("vip-officer"));
    drafts(page, effective);
    rehearses(page);
    page.getByRole(AriaRole.BUTTON, Steps.named("看修订")).click();
    page.getByRole(AriaRole.BUTTON, Steps.named("送审")).click();
    Steps.send(page, "送审");
    assertThat(Steps.shown(page, "送审中")).isVisible();

    var approver =
        staffs.person(
            "measure.read",
            "measure.approve",
            "measure.release",
            "rehearsal.read",
            "customer.read");
    Steps.changeTo(page, approver);
    seesWhatItChanges(page);
    approvesAndReleases(page);

    clock.later(Duration.ofDays(1), nights::run);
    explainsBoth(page, moved, effective);
    org.assertj.core.api.Assertions.assertThat(unfit).isEmpty();
  }

  private void drafts(Page page, LocalDate effective) {
    page.navigate("/revisions");
    page.getByRole(AriaRole.BUTTON, Steps.named("新建修订")).click();
    Steps.choose(page, "制度集", "人民币账簿");
    Steps.fill(page, "标题", TITLE);
    Steps.fill(page, "修订理由", "扩大贵宾客户");
    Steps.fill(page, "生效日期", effective.toString());
    page.keyboard().press("Enter");
    Steps.send(page, "保存");
    assertThat(page.locator("h1")).hasText(TITLE);
    Steps.choose(page, "加入一张决策表", "贵宾等级");
    page.getByRole(AriaRole.TAB, Steps.named("参数")).click();
    var gold = page.getByLabel(GOLD);
    assertThat(gold).hasValue("200000");
    gold.fill("150000");
    gold.press("Enter");
    assertThat(Steps.shown(page, "原为 200000")).isVisible();
    assertThat(page.getByRole(AriaRole.TAB, Steps.named("改动 1"))).isVisible();
    unfit.addAll(Fitness.violations(page));
    page.getByRole(AriaRole.LINK, Steps.named("返回修订")).click();
  }

  /** The rehearsal begins with the book of the last night. */
  private void rehearses(Page page) {
    page.getByRole(AriaRole.BUTTON, Steps.named("演练")).click();
    page.getByRole(AriaRole.BUTTON, Steps.named("开始演练")).click();
    assertThat(upwards(page)).isVisible();
    for (var tab : List.of("按机构", "按客户经理", "成本", "分界附近", "阈值曲线", "不详的事实", "变动矩阵")) {
      page.getByRole(AriaRole.TAB, Steps.named(tab)).click();
      unfit.addAll(Fitness.violations(page));
    }
  }

  /** The tabs above the page bear titles too. */
  private static Locator titled(Page page) {
    return page.locator("#page")
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(TITLE).setExact(true));
  }

  /** Of three customers the one between the old threshold and the new one goes up. */
  private static Locator upwards(Page page) {
    return page.getByRole(AriaRole.LINK, Steps.named("无贵宾等级 → 黄金: 1"));
  }

  private void seesWhatItChanges(Page page) {
    page.navigate("/revisions");
    unfit.addAll(Fitness.violations(page));
    // The tabs of who was here before are closed.
    assertThat(page.locator("header.bar").getByText(TITLE)).hasCount(0);
    titled(page).first().click();
    var difference = page.getByRole(AriaRole.ROW).filter(Steps.has(GOLD));
    assertThat(difference.locator("del")).hasText("200,000");
    assertThat(difference.locator("ins")).hasText("150,000");
    assertThat(Steps.shown(page, "由总行批准")).isVisible();
    unfit.addAll(Fitness.violations(page));
    page.getByRole(AriaRole.LINK, Steps.named("贵宾等级")).click();
    assertThat(page.getByRole(AriaRole.TAB).filter(Steps.has("检查"))).isVisible();
    assertThat(Steps.shown(page, "没有发现问题")).isVisible();
    unfit.addAll(Fitness.violations(page));
    page.getByRole(AriaRole.LINK, Steps.named("返回修订")).click();
    assertThat(Steps.shown(page, "3 位客户，1 位变动")).isVisible();
    titled(page).last().click();
    assertThat(upwards(page)).isVisible();
    page.getByRole(AriaRole.BUTTON, Steps.named("看修订")).click();
  }

  private void approvesAndReleases(Page page) {
    page.getByRole(AriaRole.BUTTON, Steps.named("批准")).click();
    Steps.send(page, "批准");
    assertThat(Steps.shown(page, "已批准")).isVisible();
    page.getByRole(AriaRole.BUTTON, Steps.named("发布")).click();
    Steps.send(page, "发布");
    assertThat(Steps.shown(page, "生效中")).isVisible();
  }

  private static void explainsBoth(Page page, long customer, LocalDate effective) {
    page.navigate("/customers/" + customer + "?tab=decisions");
    var why = page.getByRole(AriaRole.DIALOG);
    grade(page, "黄金").click();
    assertThat(why).containsText("cny/vip-grade r2");
    assertThat(why).containsText(effective + " 至今");
    page.keyboard().press("Escape");
    assertThat(why).isHidden();
    grade(page, "无贵宾等级").click();
    assertThat(why).containsText("cny/vip-grade r1");
    assertThat(why).containsText("还差 40,000");
  }

  /** The mark beside a grade among the decisions on a customer. */
  private static Locator grade(Page page, String grade) {
    return page.getByRole(AriaRole.ROW).filter(Steps.has("贵宾等级")).getByLabel("为什么是“" + grade + "”");
  }
}
