package io.keheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.keheng.Staffs;
import io.keheng.identity.ScopeKind;
import io.keheng.identity.UnitKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A head of complaints takes an old register in, sees on the wall what is late, and takes the
 * register of it away.
 */
@Journey
class SupervisionJourney {

  private static final String HEAD =
      "number,lodged,accepted,answered,closed,state,channel,product,issue,response,result,timely,"
          + "unit,content\n";

  @Autowired Staffs staffs;

  private final List<String> unfit = new ArrayList<>();

  @Test
  void seesWhatIsLateAndTakesItAway(Page page) throws IOException {
    var outlet = staffs.unit(UnitKind.OUTLET, staffs.headOffice().id());
    Steps.signIn(page, staffs.person(ScopeKind.OWN_UNIT, outlet.id(), "complaint.*", "unit.read"));
    imports(page, outlet.name());
    supervises(page);
    takesAway(page);
    assertThat(unfit).isEmpty();
  }

  private void imports(Page page, String unit) {
    var tag = "J" + System.nanoTime();
    var old = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(40);
    var text =
        HEAD
            + "%s1,%s,,,,OPEN,WEBSITE,贷款,利率,,NONE,,,等候过久\n".formatted(tag, old)
            + "%s2,%s,,,,OPEN,PIGEON,贷款,利率,,NONE,,,没有的渠道\n".formatted(tag, old);
    page.navigate("/complaint-imports");
    page.getByRole(AriaRole.BUTTON, Steps.named("导入文件")).click();
    page.locator("input[type=file]")
        .setInputFiles(
            new FilePayload("旧登记簿.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
    Steps.choose(page, "对照模板", "客衡标准格式");
    var units = page.getByRole(AriaRole.COMBOBOX, Steps.named("机构"));
    units.click();
    units.pressSequentially(unit);
    page.getByRole(AriaRole.TREEITEM).filter(Steps.has(unit)).last().click();
    page.getByRole(AriaRole.BUTTON, Steps.named("检查")).click();
    assertThat(page.getByText("渠道：没有这个代码 PIGEON")).isVisible();
    fit(page);
    var faulty =
        page.waitForDownload(() -> page.getByRole(AriaRole.BUTTON, Steps.named("下载有错的行")).click());
    assertThat(faulty.suggestedFilename()).isEqualTo("旧登记簿.csv");
    page.getByRole(AriaRole.BUTTON, Steps.named("导入 1 件")).click();
    page.waitForURL(Pattern.compile(".*/complaint-imports$"));
    assertThat(page.getByRole(AriaRole.ROW).filter(Steps.has("旧登记簿.csv"))).isVisible();
    fit(page);
  }

  private void supervises(Page page) {
    page.navigate("/complaints/wall");
    assertThat(page.locator(".figures .overdue strong")).hasText("1");
    assertThat(page.getByText("谁要督办")).isVisible();
    fit(page);
    page.locator(".figures .overdue").click();
    page.waitForURL(Pattern.compile(".*/complaints\\?.*late=true.*"));
    assertThat(page.getByText("等候过久")).isVisible();
  }

  private static void takesAway(Page page) throws IOException {
    var book =
        page.waitForDownload(
            () -> page.getByRole(AriaRole.BUTTON, Steps.named("导出 Excel")).click());
    assertThat(book.suggestedFilename()).isEqualTo("complaints.xlsx");
    var paper =
        page.waitForDownload(() -> page.getByRole(AriaRole.BUTTON, Steps.named("打印登记簿")).click());
    assertThat(Files.readString(paper.path(), StandardCharsets.ISO_8859_1)).startsWith("%PDF");
  }

  private void fit(Page page) {
    unfit.addAll(Fitness.violations(page));
  }
}
