package io.keheng.tablesheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.keheng.KehengTest;
import io.keheng.decision.DecisionModel;
import io.keheng.shared.Refusal;
import io.keheng.shared.Texts;
import io.keheng.shared.Violation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Tables go to Excel and come back: nothing is lost, and what does not fit is told by its cell. */
@KehengTest
class TableSheetsTest {

  private static final int MODELS = 30;

  private static final List<String> CELLS =
      List.of(
          ">= 5",
          "-",
          "\"a & <b> \\\"c\\\"\"",
          "=1+1",
          "[1..2)",
          "第一行\n第二行",
          "\uD83D\uDE00",
          "not(\"x\")",
          "",
          "+1",
          "@\"2020-01-01\"",
          "007",
          "TRUE");

  @Autowired TableSheets sheets;
  @Autowired Texts texts;

  private static String measure(String name) throws IOException {
    return new PathMatchingResourcePatternResolver()
        .getResource("classpath:measures/" + name + ".dmn")
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private String back(String dmn, Consumer<Map<String, List<List<String>>>> change)
      throws IOException {
    return sheets.read(dmn, Workbooks.edit(sheets.write(dmn), change));
  }

  @Test
  void everyModelOfTheMeasuresComesBackAsTheVeryText() throws IOException {
    var models =
        new PathMatchingResourcePatternResolver().getResources("classpath*:measures/*/*.dmn");
    assertThat(models).hasSizeGreaterThan(15);
    for (var model : models) {
      var dmn = model.getContentAsString(StandardCharsets.UTF_8);
      assertThat(sheets.read(dmn, new ByteArrayInputStream(sheets.write(dmn))))
          .as(model.getFilename())
          .isEqualTo(dmn);
    }
  }

  @Test
  void anyModelComesBackAsItWas() throws IOException {
    var random = new Random(20261130);
    for (int i = 0; i < MODELS; i++) {
      var dmn = random(random);
      assertThat(sheets.read(dmn, new ByteArrayInputStream(sheets.write(dmn)))).isEqualTo(dmn);
      var before = DecisionModel.read(dmn).tables();
      var moved = back(dmn, book -> turn(book.values().iterator().next()));
      assertThat(DecisionModel.read(back(moved, book -> turn(book.values().iterator().next()))))
          .satisfies(again -> assertThat(again.tables()).isEqualTo(before));
    }
  }

  private static List<List<String>> sheet(Map<String, List<List<String>>> book, String name) {
    return Objects.requireNonNull(book.get(name), name);
  }

  /** The rows of a sheet in the opposite order. */
  private static void turn(List<List<String>> lines) {
    var rows = new ArrayList<>(lines.subList(4, lines.size()));
    for (int i = 0; i < rows.size(); i++) {
      lines.set(4 + i, rows.get(rows.size() - 1 - i));
    }
  }

  private static String random(Random random) {
    var dmn =
        new StringBuilder(
            "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='m' name='m'"
                + " namespace='urn:m'><inputData id='i' name='存款 余额'><variable name='存款"
                + " 余额'/></inputData>");
    for (int table = 0; table <= random.nextInt(3); table++) {
      dmn.append(
          "<decision id='d%1$d' name='表 /%1$d'><variable name='表 /%1$d'/><informationRequirement><requiredInput href='#i'/></informationRequirement><decisionTable hitPolicy='FIRST'><input><inputExpression><text>存款 余额</text></inputExpression></input><output/><annotation name='rules'/><annotation name='更多'/>"
              .formatted(table));
      for (int row = 0; row < random.nextInt(5); row++) {
        dmn.append("<rule id='r%d_%d'><!-- 注 -->".formatted(table, row));
        entry(dmn, "inputEntry", cell(random));
        entry(dmn, "outputEntry", "\"o" + random.nextInt(9) + "\"");
        for (int note = 0; note < random.nextInt(3); note++) {
          entry(dmn, "annotationEntry", cell(random));
        }
        dmn.append("</rule>\n");
      }
      dmn.append("</decisionTable></decision>");
    }
    return dmn.append("</definitions>").toString();
  }

  private static String cell(Random random) {
    return CELLS.get(random.nextInt(CELLS.size()));
  }

  private static void entry(StringBuilder dmn, String name, String text) {
    var escaped = text.replace("&", "&amp;").replace("<", "&lt;");
    dmn.append("<%1$s><text>%2$s</text></%1$s>".formatted(name, escaped));
  }

  @Test
  void aChangedRowKeepsItsIdsAndEverythingElseStays() throws IOException {
    var dmn =
        measure("cny/vip-grade")
            .replace(
                "<decisionTable ",
                "<extensionElements><x:note xmlns:x=\"urn:x\" x:by=\"other tool\"/>"
                    + "</extensionElements><!-- kept --><decisionTable ")
            .replaceFirst("<variable id=\"vipGrade_var\"", "<variable id=\"vipGrade_var\"");
    dmn = order(dmn);
    var changed =
        back(
            dmn,
            book -> {
              var lines = sheet(book, "vipGrade");
              var first = lines.get(4);
              var added = new ArrayList<>(first);
              added.set(0, "");
              added.set(3, ">= 123456.5");
              lines.add(5, added);
              lines.get(6).set(4, "number:7");
              sheet(book, "参数").get(1).set(3, "number:3000000");
            });
    var before = DecisionModel.read(dmn);
    var after = DecisionModel.read(changed);
    assertThat(changed).contains("x:by=\"other tool\"", "<!-- kept -->", "dmndi:DMNDI");
    assertThat(changed).contains("id=\"shape_vipGrade\"");
    var rows = before.tables().getFirst().rows();
    var now = after.tables().getFirst().rows();
    assertThat(now).hasSize(rows.size() + 1);
    assertThat(now.get(0)).isEqualTo(rows.get(0));
    assertThat(now.get(1).inputs().get(2)).isEqualTo(">= 123456.5");
    assertThat(now.get(1).id()).isNotBlank().isNotEqualTo(rows.get(0).id());
    assertThat(now.get(1).annotations()).isEqualTo(rows.get(0).annotations());
    assertThat(now.get(2).id()).isEqualTo(rows.get(1).id());
    assertThat(now.get(2).outputs()).containsExactly("7");
    assertThat(changed).contains("<inputEntry id=\"vipGrade_row_2_in_1\">");
    assertThat(after.parameters().getFirst().expression()).isEqualTo("3000000");
    assertThat(after.tables().getFirst().inputs()).isEqualTo(before.tables().getFirst().inputs());
  }

  /** Extension elements stand first in their decision. */
  private static String order(String dmn) {
    var from = dmn.indexOf("<extensionElements>");
    var to = dmn.indexOf("</extensionElements>") + "</extensionElements>".length();
    var extension = dmn.substring(from, to);
    var without = dmn.substring(0, from) + dmn.substring(to);
    var place = without.indexOf("<description>", without.indexOf("<decision id=\"vipGrade\""));
    place = without.indexOf("</description>", place) + "</description>".length();
    return without.substring(0, place) + extension + without.substring(place);
  }

  @Test
  void rowsGoAndABlankConditionSaysAnyValue() throws IOException {
    var dmn = measure("bank/reveal-allowance");
    var changed =
        back(
            dmn,
            book -> {
              var lines = sheet(book, "revealAllowance");
              lines.remove(5);
              lines.get(4).set(1, "");
            });
    var rows = DecisionModel.read(changed).tables().getFirst().rows();
    assertThat(rows).hasSize(7);
    assertThat(rows.getFirst().inputs()).containsExactly("-");
    assertThat(rows.get(1).id()).isEqualTo("revealAllowance_row_3");
  }

  @Test
  void aTableWithoutRowsGetsItsFirst() throws IOException {
    var dmn =
        measure("bank/reveal-allowance")
            .replaceFirst("(?s)<rule .*</rule>\\s*(?=</decisionTable>)", "")
            .replaceFirst("(<annotation name=\"article\"/>)\\s*", "$1");
    assertThat(DecisionModel.read(dmn).tables().getFirst().rows()).isEmpty();
    var changed =
        back(
            dmn,
            book ->
                sheet(book, "revealAllowance").add(List.of("", "\"counter\"", "\"80\"", "S12-09")));
    assertThat(
            DecisionModel.read(changed).evaluate("revealAllowance", Map.of("staffRole", "counter")))
        .satisfies(
            outcome -> {
              assertThat(outcome.value()).isEqualTo("80");
              assertThat(outcome.rows().getFirst().annotations()).containsEntry("rules", "S12-09");
            });
  }

  @Test
  void whatDoesNotFitIsToldByItsCell() throws IOException {
    var dmn = measure("cny/vip-grade");
    assertThat(
            wrong(
                dmn,
                book -> {
                  var lines = sheet(book, "vipGrade");
                  lines.get(4).set(1, "formula:1+1");
                  lines.get(5).set(4, "");
                  lines.get(6).add("zu viel");
                  sheet(book, "参数").get(1).set(0, "unbekannt");
                  sheet(book, "参数").get(2).set(3, "");
                  book.put("新表", List.of(List.of("x")));
                }))
        .containsExactlyInAnyOrder(
            "vipGrade!B5 tablesheet.formula",
            "vipGrade!E6 tablesheet.no-outcome",
            "vipGrade!H7 tablesheet.beyond",
            "参数!A2 tablesheet.no-parameter",
            "参数!D3 tablesheet.no-value",
            "新表 tablesheet.unknown");
    assertThat(wrong(dmn, book -> sheet(book, "vipGrade").get(2).set(2, "age")))
        .containsExactly("vipGrade!C3 tablesheet.column");
    assertThat(wrong(dmn, book -> book.remove("vipGrade")))
        .containsExactly("vipGrade tablesheet.missing");
    assertThat(wrong(dmn, book -> sheet(book, "vipGrade").get(5).set(3, ">= 5 5")))
        .containsExactly("vipGrade!D6 tablesheet.not-feel");
  }

  private List<String> wrong(String dmn, Consumer<Map<String, List<List<String>>>> change) {
    var refusal = catchThrowableOfType(Refusal.class, () -> back(dmn, change));
    assertThat(refusal).isNotNull();
    assertThat(refusal.violations()).allSatisfy(this::told);
    return refusal.violations().stream().map(one -> one.field() + " " + one.key()).toList();
  }

  private void told(Violation violation) {
    for (var locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      assertThat(texts.text(locale, violation.key(), violation.args()))
          .isNotEqualTo(violation.key())
          .doesNotContain("{");
    }
  }

  @Test
  void whatIsNoWorkbookOrNoModelIsRefused() {
    var text = new ByteArrayInputStream("no".getBytes(StandardCharsets.UTF_8));
    assertThat(catchThrowableOfType(Refusal.class, () -> sheets.read(measure("cny/need"), text)))
        .extracting(refusal -> refusal.violations().getFirst().key())
        .isEqualTo("tablesheet.unreadable");
    assertThat(catchThrowableOfType(Refusal.class, () -> sheets.write("<!DOCTYPE a><a/>")))
        .extracting(refusal -> refusal.violations().getFirst().key())
        .isEqualTo("tablesheet.no-model");
  }
}
