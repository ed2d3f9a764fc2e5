package io.keheng.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.keheng.Staffs;

/** What every journey begins with. */
final class Steps {

  private Steps() {}

  static void signIn(Page page, Staffs.Person person) {
    page.navigate("/login");
    page.getByLabel("用户名").fill(person.number());
    page.getByLabel("密码").fill(Staffs.PASSWORD);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登录").setExact(true))
        .click();
    page.waitForURL(address -> !address.contains("/login"));
  }

  /** Chooses from the list of a field. */
  static void choose(Page page, String label, String option) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).click();
    page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option)).click();
  }

  /** Exactly this name. */
  static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
