package io.keheng.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.keheng.Staffs;
import io.keheng.customer.Customers;
import io.keheng.information.CustomerDraft;
import io.keheng.information.CustomerField;
import io.keheng.information.CustomerKind;
import io.keheng.intake.Absorbed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

  /** A person of a unit, as a feed brings him; answers his id. */
  static long customer(Customers customers, long unit, String number, String name) {
    return customer(customers, unit, number, name, Map.of());
  }

  /** The same, of whom more is known. */
  static long customer(
      Customers customers, long unit, String number, String name, Map<CustomerField, ?> more) {
    var known = new HashMap<CustomerField, Object>(more);
    known.put(CustomerField.NUMBER, number);
    known.put(CustomerField.KIND, CustomerKind.PERSONAL);
    known.put(CustomerField.NAME, name);
    known.put(CustomerField.UNIT, unit);
    var draft = CustomerDraft.of(known);
    return ((Absorbed.Created) customers.absorb(List.of(draft)).getFirst()).id();
  }

  /** Another person at the same browser. */
  static void changeTo(Page page, Staffs.Person person) {
    page.context().clearCookies();
    signIn(page, person);
  }

  /** Presses the button of the form at the side, or of the question, that is open. */
  static void send(Page page, String button) {
    page.getByRole(AriaRole.DIALOG)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true))
        .last()
        .click();
  }

  /** Chooses from the list of a field. */
  static void choose(Page page, String label, String option) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
        .and(page.getByRole(AriaRole.COMBOBOX))
        .press("Enter");
    page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option)).click();
  }

  /** Writes into the field of exactly this label of the form at the side. */
  static void fill(Page page, String label, String text) {
    page.getByRole(AriaRole.DIALOG)
        .getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
        .fill(text);
  }

  /** What is seen of this text: other tabs of a page may hold the same words, unseen. */
  static Locator shown(Page page, String text) {
    return page.getByText(text).filter(new Locator.FilterOptions().setVisible(true)).first();
  }

  static Locator.FilterOptions has(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  /** Exactly this name. */
  static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
