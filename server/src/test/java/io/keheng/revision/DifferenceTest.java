package io.keheng.revision;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a draft changes is told in the language of who asks. */
@KehengTest
class DifferenceTest extends RevisionFixture {

  private static final String MODEL = "unusual-look";

  @Test
  void parametersTablesAndColumnsAreCalledInTheLanguageOfWhoAsks() {
    var id = open(drafter, "bank", today().plusDays(80));
    var text = take(id, MODEL).replaceFirst("&gt;= manyInAnHour", "&gt;= 9");
    assertThat(save(drafter, id, MODEL, 1, text).status()).isEqualTo(200);
    parameter(id, MODEL, 2, "manyInAnHour", "7");
    assertThat(told(drafter, id)).containsExactly("一小时内查看多位客户", "查看异常 一小时内查看的客户数");
    assertThat(told(staffs.with("measure.read").speaking("en"), id))
        .containsExactly(
            "Many customers within an hour", "Unusual look Customers revealed within an hour");
  }

  private static List<String> told(Client who, long revision) {
    return who.get(ONE, revision)
        .json()
        .get("differences")
        .valueStream()
        .map(each -> (each.get("label").asString() + " " + each.get("column").asString("")).strip())
        .toList();
  }
}
