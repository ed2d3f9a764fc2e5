package io.keheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.keheng.Staffs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A person adds a passkey, signs in with it alone, and after the password; a copy is refused. An
 * address that would lead elsewhere after signing in leads home.
 */
@Journey
class PasskeyJourney {

  @Autowired Staffs staffs;

  @Test
  void signsInWithAPasskeyAloneAndAsSecondFactor(Page page) {
    var person = staffs.person("staff.read");
    var browser = page.context().newCDPSession(page);
    var device = device(browser);
    Steps.signIn(page, person);
    page.navigate("/account");
    click(page, "登记通行密钥");
    page.locator(".el-message-box__btns .el-button--primary").click();
    click(page, "已保存");
    assertThat(page.getByText("还没有通行密钥")).not().isVisible();

    signOut(page);
    page.navigate("/login?to=//evil.example/");
    click(page, "用通行密钥登录");
    page.waitForURL(address -> !address.contains("/login"));
    assertThat(page.locator(".person .name")).hasText("测试" + person.number());

    signOut(page);
    page.navigate("/login?to=/account");
    page.getByLabel("用户名").fill(person.number());
    page.getByLabel("密码").fill(Staffs.PASSWORD);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登录").setExact(true))
        .click();
    page.waitForURL(address -> address.contains("/second-factor"));
    click(page, "用通行密钥");
    page.waitForURL(address -> address.endsWith("/account"));
    assertThat(page.getByText("密码与动态口令")).not().isVisible();

    signOut(page);
    copy(browser, device);
    page.navigate("/login");
    click(page, "用通行密钥登录");
    assertThat(page.locator(".el-alert")).containsText("未能以通行密钥证明身份");
  }

  private static void signOut(Page page) {
    page.locator(".person").click();
    page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("退出登录")).click();
    page.waitForURL(address -> address.contains("/login"));
  }

  private static void click(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }

  private static String device(CDPSession browser) {
    browser.send("WebAuthn.enable");
    var options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    var asked = new JsonObject();
    asked.add("options", options);
    return browser
        .send("WebAuthn.addVirtualAuthenticator", asked)
        .get("authenticatorId")
        .getAsString();
  }

  /** The key as a thief has copied it earlier: its counter stands behind. */
  private static void copy(CDPSession browser, String device) {
    var which = new JsonObject();
    which.addProperty("authenticatorId", device);
    var credential =
        browser
            .send("WebAuthn.getCredentials", which)
            .getAsJsonArray("credentials")
            .get(0)
            .getAsJsonObject();
    browser.send("WebAuthn.clearCredentials", which);
    credential.addProperty("signCount", 0);
    which.add("credential", credential);
    browser.send("WebAuthn.addCredential", which);
  }
}
