package io.keheng.mergerequest;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the trail tells of two who are parted again. */
@KehengTest
class MergePartingTest extends OwningFixture {

  @Test
  void onlyWhatCameBackIsCounted() throws Exception {
    person("C", "别人" + unit, Map.of("born", "1960-01-02"));
    var merge = merge(first, second);
    feed(
        Map.of(
            "loans.csv",
            """
            loan_no;customer_no;currency;amount;term_months;instalment;granted;balance;status
            %1$sL1;%1$sC;CNY;5000.00;12;430.00;2024-01-02;4000.00;PERFORMING
            """));
    assertThat(undo(merge).status()).isEqualTo(204);
    assertThat(officer.get(CUSTOMER + "/holdings", second).json().get("loans")).isEmpty();
    for (var one : List.of(first, second)) {
      var changes = officer.get(CUSTOMER + "/changes", one);
      assertThat(moved(changes, "merged")).contains("moved.LOAN", "moved.CARD");
      assertThat(moved(changes, "parted")).contains("moved.CARD").doesNotContain("moved.LOAN");
    }
  }

  private static List<String> moved(Client.Answer changes, String action) {
    var told = changes.json();
    var lines = told.isArray() ? told : told.get("items");
    assertThat(lines).as(changes.text()).isNotNull();
    return lines
        .valueStream()
        .filter(line -> line.toString().contains("\"" + action + "\""))
        .flatMap(MergePartingTest::fields)
        .filter(name -> name.startsWith("moved."))
        .toList();
  }

  private static Stream<String> fields(JsonNode line) {
    return line.findValues("fields").stream()
        .flatMap(JsonNode::valueStream)
        .map(field -> field.get("name").asString());
  }
}
