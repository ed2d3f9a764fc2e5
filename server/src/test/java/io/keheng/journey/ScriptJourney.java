package io.keheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.keheng.Staffs;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A name and a notice that are scripts are shown as what they are, and nothing runs. */
@Journey
class ScriptJourney {

  private static final String SCRIPT =
      "<img src=x onerror=window.ran=1><svg onload=window.ran=1><script>window.ran=1</script>";

  @Autowired Staffs staffs;

  @Test
  void storedScriptsAreShownAndNotRun(Page page) {
    var person = staffs.person("customer.*", "unit.read", "notice.publish");
    var unit = staffs.headOffice().id();
    var data = Map.of("kind", "CORPORATE", "name", SCRIPT, "unitId", unit, "status", "PROSPECT");
    var id =
        person
            .client()
            .post("/api/customers", Map.of("data", data, "confirmed", true))
            .json()
            .get("id")
            .asLong();
    person
        .client()
        .post("/api/customers/{id}/notes", Map.of("section", "NEED", "text", SCRIPT), id);
    var notice = Map.of("title", SCRIPT, "body", SCRIPT, "unitId", unit);
    person.client().post("/api/notices", notice);
    var blocked = new ArrayList<String>();
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            blocked.add(message.text());
          }
        });

    Steps.signIn(page, person);
    page.navigate("/customers/" + id);
    assertThat(page.locator("h1")).containsText("<img src=x onerror=window.ran=1>");
    page.navigate("/customers");
    assertThat(page.getByText("<img src=x onerror").first()).isVisible();
    page.navigate("/notices");
    assertThat(page.getByText("<img src=x onerror").first()).isVisible();
    assertThat(page.evaluate("window.ran")).isNull();
    assertThat(blocked).as("the workbench itself breaks its policy").isEmpty();
  }
}
