package io.keheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.keheng.SharedData;
import io.keheng.Staffs;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A bank's files in, every customer classified, each with the reason. */
@Journey
class ImportJourney {

  private static final double LONG = 120_000;

  @Autowired Staffs staffs;

  @Test
  void bringsInABanksFilesAndExplainsAClass(Page page) {
    var berka = SharedData.file("berka");
    var officer = staffs.person("import.*", "customer.*", "classification.*", "measure.read");
    Steps.signIn(page, officer);

    upload(page, berka);
    page.getByRole(AriaRole.BUTTON, button("试运行")).click();
    state(page, "已试运行");
    page.getByRole(AriaRole.BUTTON, button("开始导入")).click();
    state(page, "完成");
    assertThat(row(page, "client.asc")).containsText("5,369");
    assertThat(row(page, "trans.asc")).containsText("49,102");

    page.getByText("去分类").click();
    page.getByPlaceholder("基准日").fill("1994-03-31");
    page.keyboard().press("Enter");
    page.getByRole(AriaRole.BUTTON, button("开始分类")).click();
    assertThat(row(page, "1994-03-31").first())
        .containsText(
            "完成",
            new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                .setTimeout(LONG));

    page.navigate("/customers?q=692&currency=CZK");
    page.getByText("Client 692", new Page.GetByTextOptions().setExact(true)).click();
    page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("分类依据")).click();
    row(page, "价值等级").getByRole(AriaRole.BUTTON).first().click();
    assertThat(page.getByRole(AriaRole.DIALOG)).containsText("S13-01");
  }

  private static void upload(Page page, Path folder) {
    page.navigate("/imports/new");
    var files =
        Stream.of("account", "card", "client", "disp", "district", "loan", "order", "trans")
            .map(name -> folder.resolve(name + ".asc"))
            .toArray(Path[]::new);
    page.locator("input[type=file]").setInputFiles(files);
    page.getByRole(AriaRole.BUTTON, button("识别文件")).click();
    page.waitForURL(Pattern.compile(".*/imports/\\d+"));
  }

  private static void state(Page page, String words) {
    assertThat(page.locator("header .tag").first())
        .hasText(
            words,
            new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions()
                .setTimeout(LONG));
  }

  private static Locator row(Page page, String words) {
    return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(words));
  }

  private static Page.GetByRoleOptions button(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
