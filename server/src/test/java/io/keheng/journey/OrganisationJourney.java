package io.keheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.keheng.Staffs;
import io.keheng.identity.UnitKind;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator opens a unit and takes a person in there. */
@Journey
class OrganisationJourney {

  @Autowired Staffs staffs;

  @Test
  void opensAUnitAndTakesAPersonIn(Page page) {
    var branch = staffs.unit(UnitKind.TIER1_BRANCH, staffs.headOffice().id());
    var code = "J" + branch.code();
    Steps.signIn(page, staffs.person("unit.*", "staff.*"));
    page.navigate("/units?unit=" + branch.id());
    page.getByRole(AriaRole.BUTTON, Steps.named("新设机构")).click();
    field(page, "名称").fill("旅程支行");
    field(page, "机构号").fill(code);
    save(page);
    assertThat(page.locator(".detail")).containsText("旅程支行");

    page.navigate("/staff");
    page.getByRole(AriaRole.BUTTON, Steps.named("新增人员")).click();
    field(page, "姓名").fill("司马启程");
    field(page, "工号").fill(code);
    choose(page, "机构", code);
    Steps.choose(page, "岗位", "柜员");
    save(page);
    page.waitForURL(Pattern.compile(".*/staff/\\d+$"));
    assertThat(page.locator("h1")).hasText("司马启程");
    assertThat(page.getByRole(AriaRole.ROW).filter(having("旅程支行"))).containsText("柜员");
  }

  private static Locator field(Page page, String label) {
    return page
        .locator(".el-drawer:visible")
        .getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
  }

  private static void save(Page page) {
    var save = page.locator(".el-drawer:visible").getByRole(AriaRole.BUTTON);
    save.filter(having("保存")).last().click();
    assertThat(page.locator(".el-drawer:visible")).hasCount(0);
  }

  /** A unit is found in the tree by its number. */
  private static void choose(Page page, String label, String text) {
    field(page, label).fill(text);
    page.getByRole(AriaRole.TREEITEM).filter(having("旅程支行")).last().click();
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
