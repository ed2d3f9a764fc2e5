package io.keheng.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.keheng.Client;
import io.keheng.KehengTest;
import io.keheng.Staffs;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The measures as documents: every rule in an article of one, in order, with what carries it. */
@KehengTest
class DocumentTest {

  private static final String LIST = "/api/measure-documents";
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  @Autowired Staffs staffs;

  private Client reader;

  @BeforeEach
  void signIn() {
    reader = staffs.with("rule.read");
  }

  private JsonNode one(String code) {
    var answer = reader.get(LIST + "/{code}", code);
    assertThat(answer.status()).as(code).isEqualTo(200);
    return answer.json();
  }

  private static List<String> labels(JsonNode document) {
    return document
        .get("articles")
        .valueStream()
        .map(each -> each.get("label").asString())
        .toList();
  }

  @Test
  void everyRuleOfTheRegisterStandsInADocument() {
    var stands = new TreeSet<String>();
    for (var line : reader.get(LIST + "?size=500").json().get("items")) {
      var document = one(line.get("code").asString());
      var rules = new ArrayList<String>();
      for (var article : document.get("articles")) {
        assertThat(article.get("label").asString()).isNotBlank();
        article.get("rules").forEach(rule -> rules.add(rule.get("id").asString()));
      }
      assertThat(rules).hasSize(line.get("rules").asInt()).doesNotHaveDuplicates();
      stands.addAll(rules);
    }
    var registered = reader.get("/api/rules?size=1").json().get("total").asInt();
    assertThat(stands).hasSize(registered);
    assertThat(reader.get(LIST + "/nothing").status()).isEqualTo(404);
    assertThat(staffs.with().get(LIST).status()).isEqualTo(403);
  }

  @Test
  void articlesStandInTheOrderOfTheDocument() {
    assertThat(labels(one("improving-service")))
        .containsSubsequence("第一部分", "二(一)1", "二(四)2-3", "三(一)1", "四(三)", "五(一)", "七(三)3");
    assertThat(labels(one("boc-customer-management")))
        .as("headings without numbers, by the order of their parts")
        .containsSubsequence("客戶信息管理 1", "客戶分類管理 3", "客戶關係維護 3", "考核與激勵 1");
    assertThat(labels(one("ccb-vip"))).endsWith("附件1", "客户调查表");
    assertThat(labels(one("bank-vip"))).containsSubsequence("第2条", "第3条", "第6条(一)", "第6条(六)-(八)");
    assertThat(labels(one("telephone-service"))).containsSubsequence("第7条", "第8条(一)(二)", "第8条(四)");
  }

  @Test
  void anArticleSaysWhatCarriesItAndWhatNothingCarriesYet() {
    var document = one("bank-vip");
    var rows = new ArrayList<String>();
    for (var article : document.get("articles")) {
      for (var rule : article.get("rules")) {
        rule.get("rows").forEach(row -> rows.add(row.get("table").asString()));
      }
    }
    assertThat(rows).contains("vip-grade");
    var tables = document.get("sets").get(0);
    assertThat(tables.get("setLabel").asString()).isNotBlank();
    assertThat(tables.get("tables").findValuesAsString("model")).contains("vip-grade");
    assertThat(document.at("/document/carried").asInt()).isPositive();
    var none = reader.get(LIST + "?acts=none&size=500").json().get("items");
    assertThat(none).allSatisfy(line -> assertThat(line.get("carried").asInt()).isZero());
    var open = one(none.get(0).get("code").asString()).get("articles").get(0).get("rules").get(0);
    assertThat(open.get("rows").isEmpty() && open.get("guards").isEmpty()).isTrue();
  }

  @Test
  void aDocumentIsFoundByTitleIssuerAndStanding() {
    var found = reader.get(LIST + "?q={q}", "保监发〔2013〕82号").json().get("items");
    assertThat(found.size()).isOne();
    var line = found.get(0);
    assertThat(line.get("issuer").asString()).isEqualTo("中国保险监督管理委员会");
    assertThat(line.get("issued").asString()).isEqualTo("2013");
    assertThat(line.get("standing").asString()).isEqualTo("UNVERIFIED");
    var models = reader.get(LIST + "?standing=REFERENCE&size=500").json().get("items");
    assertThat(models.findValuesAsString("code")).contains("hair-salon").doesNotContain("bank-vip");
    var rule = reader.get("/api/rules/S12-17").json();
    assertThat(rule.get("documents").findValuesAsString("code"))
        .as("a rule of three documents")
        .containsExactly("relationship-rules", "customer-rules", "relations-upkeep");
    assertThat(labels(one("relationship-rules")).toString()).contains("第10条");
  }

  @Test
  void documentsSpeakEnglish() {
    reader.speaking("en");
    for (var line : reader.get(LIST + "?size=500").json().get("items")) {
      assertThat(CHINESE.matcher(line.toString()).find()).as(line.toString()).isFalse();
      var document = one(line.get("code").asString());
      assertThat(labels(document)).noneMatch(CHINESE.asPredicate());
    }
    reader.speaking("zh-CN");
  }
}
