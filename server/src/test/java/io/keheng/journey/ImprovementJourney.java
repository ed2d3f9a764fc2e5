package io.keheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.keheng.BankClock;
import io.keheng.Client;
import io.keheng.Staffs;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Like complaints are found, rectified, and the rectification closed when they have fallen. */
@Journey
class ImprovementJourney {

  private static final String CONTENT = "自动柜员机吞卡之后无人处理，反复来回网点";

  @Autowired Staffs staffs;
  @Autowired BankClock clock;

  private final List<String> unfit = new ArrayList<>();
  private String address = "";
  private long outlet;
  private Staffs.Person manager;
  private Staffs.Person checker;

  @BeforeEach
  void people() {
    outlet = staffs.unit(UnitKind.OUTLET, staffs.headOffice().id()).id();
    manager = person("improvement.read", "improvement.manage", "complaint.read");
    checker = person("improvement.read", "improvement.check");
  }

  @Test
  void aRectificationIsClosedWhenLikeComplaintsHaveFallen(Page page) {
    after(0, () -> begins(page));
    after(10, this::lodged);
    after(31, () -> isRefused(page));
    after(62, () -> isClosed(page));
    assertThat(unfit).isEmpty();
  }

  /** In the past: no session outlives days to come. */
  private void after(int days, Runnable work) {
    clock.later(Duration.ofDays(days - 62L), work);
  }

  private void begins(Page page) {
    lodged();
    Steps.signIn(page, manager);
    opens(page);
    address = page.url();
    Steps.changeTo(page, checker);
    page.navigate(address);
    press(page, "批准");
    assertThat(Steps.shown(page, "整改中")).isVisible();
    Steps.changeTo(page, manager);
    does(page);
  }

  private Staffs.Person person(String... permissions) {
    return staffs.person(ScopeKind.OWN_UNIT, outlet, permissions);
  }

  /** Three complaints of one category. */
  private void lodged() {
    var clerk = person("complaint.read", "complaint.lodge", "complaint.handle").client();
    for (var number = 0; number < 3; number++) {
      lodged(clerk, "1371234567" + number);
    }
  }

  private static void lodged(Client clerk, String phone) {
    var told =
        Map.of(
            "channel",
            "COUNTER",
            "onBehalf",
            "SELF",
            "complainant",
            "王投诉",
            "phone",
            phone,
            "content",
            CONTENT,
            "staff",
            false,
            "massRisk",
            false);
    var id = clerk.post("/api/complaints", told).json().get("id").asLong();
    var codes = Map.of("version", 1, "codes", Map.of("category", List.of("DEBIT_CARD")));
    assertThat(clerk.post("/api/complaints/{id}/codes", codes, id).status()).isEqualTo(204);
  }

  private void opens(Page page) {
    page.navigate("/complaints/clusters");
    page.getByRole(AriaRole.BUTTON, Steps.named("马上分析")).click();
    var row = page.getByRole(AriaRole.ROW).filter(Steps.has("借记卡"));
    assertThat(row).containsText("吞卡");
    fit(page);
    row.getByRole(AriaRole.LINK).click();
    assertThat(page.getByText("为什么是聚集")).isVisible();
    assertThat(page.getByRole(AriaRole.ROW).filter(Steps.has(CONTENT))).hasCount(3);
    fit(page);
    page.getByRole(AriaRole.BUTTON, Steps.named("提出整改")).click();
    Steps.fill(page, "整改事项名称", "吞卡处理流程整改");
    var cause = page.getByLabel("根本原因", new Page.GetByLabelOptions().setExact(true));
    cause.and(page.getByRole(AriaRole.COMBOBOX)).fill("部门衔接");
    page.getByRole(AriaRole.TREEITEM).filter(Steps.has("部门衔接不畅")).last().click();
    Steps.fill(page, "整改措施", "网点与自助设备组建立两小时取卡机制");
    page.getByLabel("责任人").and(page.getByRole(AriaRole.COMBOBOX)).fill(manager.number());
    page.getByRole(AriaRole.OPTION).filter(Steps.has(manager.number())).first().click();
    page.getByLabel("期限").fill(LocalDate.now(clock).plusDays(20).toString());
    page.getByLabel("期限").press("Enter");
    if (page.getByRole(AriaRole.DIALOG).isVisible()) {
      Steps.send(page, "提出整改");
    }
    page.waitForURL(Pattern.compile(".*/rectifications/\\d+$"));
    assertThat(Steps.shown(page, "待批准")).isVisible();
    fit(page);
  }

  private void does(Page page) {
    page.navigate(address);
    page.locator("input[type=file]")
        .setInputFiles(
            new FilePayload("proof.txt", "text/plain", "取卡登记".getBytes(StandardCharsets.UTF_8)));
    assertThat(page.getByText("proof.txt").first()).isVisible();
    page.getByRole(AriaRole.BUTTON, Steps.named("措施已落实")).click();
    Steps.fill(page, "说明", "机制已运行");
    Steps.send(page, "措施已落实");
    assertThat(Steps.shown(page, "待复查")).isVisible();
  }

  private void isRefused(Page page) {
    Steps.changeTo(page, checker);
    page.navigate(address);
    closes(page);
    assertThat(page.getByRole(AriaRole.DIALOG)).containsText("整改前同类投诉 3 件，整改后 3 件");
    page.navigate(address);
    page.getByRole(AriaRole.BUTTON, Steps.named("退回继续整改")).click();
    Steps.fill(page, "说明", "没有下降");
    Steps.send(page, "退回继续整改");
    assertThat(Steps.shown(page, "整改中")).isVisible();
    Steps.changeTo(page, manager);
    page.navigate(address);
    page.getByRole(AriaRole.BUTTON, Steps.named("措施已落实")).click();
    Steps.fill(page, "说明", "增派人员");
    Steps.send(page, "措施已落实");
    assertThat(Steps.shown(page, "待复查")).isVisible();
  }

  private void isClosed(Page page) {
    Steps.changeTo(page, checker);
    page.navigate(address);
    closes(page);
    assertThat(Steps.shown(page, "已销号")).isVisible();
    assertThat(page.getByText("3 → 0").first()).isVisible();
    fit(page);
    page.navigate("/rectifications");
    assertThat(page.getByRole(AriaRole.ROW).filter(Steps.has("吞卡处理流程整改"))).containsText("3 → 0");
    fit(page);
    page.navigate("/regulator-advice");
    fit(page);
  }

  private static void closes(Page page) {
    page.getByRole(AriaRole.BUTTON, Steps.named("复查销号")).click();
    Steps.fill(page, "说明", "抽查取卡记录");
    Steps.fill(page, "告知投诉人的内容", "吞卡两小时内处理。");
    Steps.send(page, "复查销号");
  }

  private static void press(Page page, String words) {
    page.getByRole(AriaRole.BUTTON, Steps.named(words)).click();
    Steps.send(page, words);
    assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
  }

  private void fit(Page page) {
    unfit.addAll(Fitness.violations(page));
  }
}
