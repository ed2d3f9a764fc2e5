package io.keheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.keheng.BankClock;
import io.keheng.Client;
import io.keheng.Staffs;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * An officer tries a draft on the whole book, and goes from a figure to the customers behind it.
 */
@Journey
@TestPropertySource(properties = "keheng.test.bank=rehearsal-journey")
class RehearsalJourney {

  @Autowired Staffs staffs;
  @Autowired BankClock clock;
  @Autowired JdbcClient jdbc;

  @Test
  void triesADraftAndSeesWhoMoves(Page page) {
    saver("RJ1", "宫商", "250000");
    saver("RJ2", "角徵", "650000");
    var officer =
        staffs.person(
            "measure.read",
            "measure.draft",
            "rehearsal.run",
            "rehearsal.read",
            "rehearsal.export",
            "customer.read");
    var revision = revision(officer.client());
    Steps.signIn(page, officer);
    page.navigate("/rehearsals/new?revision=" + revision);
    var day = page.getByLabel("基准日", new Page.GetByLabelOptions().setExact(true));
    day.fill("2026-03-31");
    day.press("Enter");
    page.getByRole(AriaRole.BUTTON, Steps.named("开始演练")).click();
    assertThat(page.locator(".moves a").filter(Steps.has("▼")).first()).isVisible();
    page.getByRole(AriaRole.TAB, Steps.named("成本")).click();
    assertThat(page.getByText("每年减免年费").first()).isVisible();
    page.getByRole(AriaRole.TAB, Steps.named("阈值曲线")).click();
    assertThat(page.getByText("全部客户只读一遍")).isVisible();
    page.getByRole(AriaRole.TAB, Steps.named("分界附近")).click();
    assertThat(page.getByText("离", new Page.GetByTextOptions().setExact(false)).first())
        .isVisible();
    page.getByRole(AriaRole.TAB, Steps.named("变动矩阵")).click();
    page.locator(".moves a").filter(Steps.has("▼")).first().click();
    assertThat(page.getByRole(AriaRole.LINK, Steps.named("宫商"))).isVisible();
  }

  private long revision(Client officer) {
    var head =
        Map.of(
            "title",
            "金卡提高到三十万",
            "reason",
            "控制成本",
            "effectiveFrom",
            LocalDate.now(clock).plusDays(1).toString());
    var id =
        officer
            .post("/api/revisions", Map.of("set", "cny", "head", head))
            .json()
            .get("id")
            .asLong();
    var path = "/api/revisions/{id}/drafts";
    var taken = officer.post(path, Map.of("model", "vip-grade"), id).json();
    officer.put(
        path + "/vip-grade/parameter",
        Map.of("version", taken.get("version").asInt(), "name", "goldSavings", "value", "300000"),
        id);
    return id;
  }

  private void saver(String number, String name, String balance) {
    var id =
        jdbc.sql(
                """
                INSERT INTO customer.customer (number, kind, name, currency, unit_id, since, status,
                  name_pinyin, name_initials, reviewed_on, review_due)
                VALUES (:number, 'PERSONAL', :name, 'CNY', :unit, '2020-01-01', 'ACTIVE', 'x', 'x',
                  '2025-01-01', '2027-01-01') RETURNING id
                """)
            .param("number", number)
            .param("name", name)
            .param("unit", staffs.headOffice().id())
            .query(Long.class)
            .single();
    jdbc.sql(
            """
            WITH opened AS (
              INSERT INTO ledger.account (product, currency, opened, opening_balance)
              VALUES ('SAVINGS', 'CNY', '2020-01-01', :balance) RETURNING id)
            INSERT INTO ledger.account_holder (account_id, customer_id, role)
            SELECT opened.id, :id, 'OWNER' FROM opened
            """)
        .param("balance", new BigDecimal(balance))
        .param("id", id)
        .update();
  }
}
