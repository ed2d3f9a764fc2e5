package io.keheng.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Staffs;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The measures and the register over HTTP. */
@KehengTest
class MeasureApiTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

  @Autowired Staffs staffs;
  @Autowired Catalogue catalogue;
  @Autowired Releases releases;
  @Autowired ReleaseLoader loader;

  private Client reader;

  @BeforeEach
  void signIn() {
    reader = staffs.with("measure.read", "rule.read", "measure.check");
  }

  @Test
  void listsTheSetsWithTheirTables() {
    var sets = reader.get("/api/measures").json();
    assertThat(sets.size()).isEqualTo(3);
    assertThat(sets.get(2).get("label").asString()).isEqualTo("全行");
    assertThat(sets.get(0).get("label").asString()).isEqualTo("人民币账簿");
    var table = sets.get(0).get("tables").get(0);
    assertThat(table.get("label").asString()).isEqualTo("价值等级");
    assertThat(table.get("release").get("name").asString()).startsWith("cny/value r");
    assertThat(reader.speaking("en").get("/api/measures").json().get(1).get("label").asString())
        .isEqualTo("Czech koruna book");
  }

  @Test
  void showsATableWithArticlesParametersAndFacts() {
    var table = reader.get("/api/measures/czk/head-office-vip").json();
    assertThat(table.get("dmn").asString()).contains("<decisionTable");
    assertThat(table.get("findings").size()).isZero();
    assertThat(table.get("rows").get(0).get("rules").get(0).asString()).isEqualTo("S03-12");
    assertThat(table.get("rows").get(0).get("article").asString()).contains("第6条(1)");
    assertThat(table.get("parameters").findValuesAsString("name"))
        .containsExactlyInAnyOrder("vipCriteria", "vipSavings", "vipLoan", "vipSpending");
    assertThat(table.get("facts").findValuesAsString("unit")).contains("CZK");
    assertThat(reader.get("/api/measures/czk/nothing").status()).isEqualTo(404);
  }

  @Test
  void aChangedTextIsTheNextReleaseAndTheEarlierOneStays() {
    var set = catalogue.set("cny");
    var table = set.table("corporate-kind").orElseThrow();
    var before = releases.on(set, table, DAY);
    loader.take(set, "corporate-kind", releases.dmn(before));
    assertThat(releases.of(set, table)).hasSize(before.number());
    loader.take(set, "corporate-kind", releases.dmn(before) + "<!-- next -->");
    assertThat(releases.of(set, table)).hasSize(before.number() + 1);
    assertThat(releases.on(set, table, DAY)).returns(before.number(), Release::number);
    assertThat(releases.of(set, table).getFirst())
        .returns(before.number() + 1, Release::number)
        .returns(null, Release::effectiveTo);
    var older = reader.get("/api/measures/cny/corporate-kind?release=" + before.id()).json();
    assertThat(older.get("dmn").asString()).doesNotContain("<!-- next -->");
  }

  @Test
  void checksATextAndNamesThePlace() {
    var dmn =
        releases
            .dmn(releases.on(catalogue.set("cny"), catalogue.set("cny").tables().get(1), DAY))
            .replaceFirst("<text>&gt; 0</text>", "<text>&gt; nobody</text>");
    var answer = reader.post("/api/measures/checks", Map.of("dmn", dmn)).json();
    assertThat(answer.get("readable").asBoolean()).isTrue();
    var finding = answer.get("findings").get(0);
    assertThat(finding.get("row").asInt()).isEqualTo(1);
    assertThat(finding.get("column").asInt()).isEqualTo(1);
    assertThat(finding.get("place").asString()).isEqualTo("表“需求”第 1 行第 1 列");
    assertThat(finding.get("text").asString()).contains("nobody");
  }

  @Test
  void refusesEntities() {
    var dmn =
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM"
            + " \"file:///etc/hostname\">]><a>&b;</a>";
    var answer = reader.post("/api/measures/checks", Map.of("dmn", dmn)).json();
    assertThat(answer.get("readable").asBoolean()).isFalse();
    assertThat(answer.get("findings").get(0).get("code").asString()).isEqualTo("DTD_REFUSED");
  }

  @Test
  void theRegisterHoldsEveryRuleAndSaysWhereItActs() {
    var all = reader.get("/api/rules?size=1").json();
    assertThat(all.get("total").asInt()).isEqualTo(576);
    var acting = reader.get("/api/rules?acts=table&system=S03").json();
    assertThat(acting.get("items").findValuesAsString("id"))
        .contains("S03-12", "S03-13", "S03-14", "S03-20");
    assertThat(
            reader.get("/api/rules?q={q}", "月均余额 50万").json().get("items").findValuesAsString("id"))
        .containsExactly("S03-12");
    var rule = reader.get("/api/rules/S03-12").json();
    assertThat(rule.get("rule").get("measure").asString()).isEqualTo("建设银行个人VIP客户服务管理办法");
    assertThat(rule.get("rows").findValuesAsString("table")).containsOnly("head-office-vip");
    assertThat(rule.get("rows").findValuesAsString("set")).contains("cny", "czk");
    assertThat(reader.get("/api/rules/S99-99").status()).isEqualTo(404);
  }

  @Test
  void needsThePermission() {
    var nobody = staffs.with();
    assertThat(nobody.get("/api/measures").status()).isEqualTo(403);
    assertThat(nobody.get("/api/rules").status()).isEqualTo(403);
    assertThat(nobody.post("/api/measures/checks", Map.of("dmn", "")).status()).isEqualTo(403);
  }
}
