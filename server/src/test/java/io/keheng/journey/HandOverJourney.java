package io.keheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.keheng.Rule;
import io.keheng.Staffs;
import io.keheng.customer.Customers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Asked for by one, consented to by the customer-service centre; only then there is a file. */
@Journey
class HandOverJourney {

  @Autowired Staffs staffs;
  @Autowired Customers customers;
  @Autowired Clock clock;

  @Test
  @Rule("S09-32")
  void isGivenOnceTheCustomerServiceCentreConsented(Page page) {
    var number = "DJ-" + System.nanoTime();
    var party = "账单公司" + number;
    var clerk = staffs.person("customer.read", "consent.record", "handover.read", "handover.*");
    agreed(clerk, party, Steps.customer(customers, staffs.headOffice().id(), number, "对外试行"));
    var centre = staffs.person("customer.read", "handover.read", "handover.consent");

    Steps.signIn(page, clerk);
    page.navigate("/hand-overs");
    page.getByRole(AriaRole.BUTTON, Steps.named("申请对外提供")).click();
    Steps.choose(page, "保密协议", party);
    Steps.fill(page, "客户编号", number);
    Steps.send(page, "保存");
    page.waitForURL(Pattern.compile(".*/hand-overs/\\d+$"));
    assertThat(page.locator("header .tag")).hasText("待同意");
    assertThat(page.getByRole(AriaRole.BUTTON, Steps.named("生成加密文件"))).isHidden();
    assertThat(page.getByRole(AriaRole.BUTTON, Steps.named("同意"))).isHidden();
    var handOver = page.url();

    Steps.changeTo(page, centre);
    page.navigate("/hand-overs");
    assertThat(page.getByText("待您同意").first()).isVisible();
    page.navigate(handOver);
    page.getByRole(AriaRole.BUTTON, Steps.named("同意")).click();
    assertThat(page.getByRole(AriaRole.DIALOG)).containsText(party);
    Steps.send(page, "同意");
    assertThat(page.locator("header .tag")).hasText("已同意");

    Steps.changeTo(page, clerk);
    page.navigate(handOver);
    assertThat(page.getByRole(AriaRole.BUTTON, Steps.named("生成加密文件"))).isVisible();
  }

  /** An agreement in force with the party, and the customer's own consent to it. */
  private void agreed(Staffs.Person clerk, String party, long customer) {
    var today = LocalDate.now(clock);
    var agreement = new HashMap<String, Object>();
    agreement.put("fileNumber", party);
    agreement.put("party", party);
    agreement.put("purpose", "账单寄送");
    agreement.put("parts", List.of("CONTACT"));
    agreement.put("duties", "只用于寄送");
    agreement.put("liability", "赔偿损失");
    agreement.put("validFrom", today.toString());
    agreement.put("validTo", today.plusDays(30).toString());
    org.assertj.core.api.Assertions.assertThat(
            clerk.client().post("/api/agreements", agreement).status())
        .isEqualTo(201);
    var consent =
        Map.of(
            "purpose", "THIRD_PARTY",
            "party", party,
            "manner", "PAPER",
            "evidence", "SQ-1",
            "givenOn", today.toString());
    org.assertj.core.api.Assertions.assertThat(
            clerk.client().post("/api/customers/{id}/consents", consent, customer).status())
        .isEqualTo(201);
  }
}
