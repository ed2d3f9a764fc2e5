package io.keheng.watch;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document as its page shows it, with its articles in order. */
record DocumentDetail(
    DocumentDetail.Line document,
    List<String> systems,
    List<ArticleView> articles,
    List<BookTables> sets) {

  /**
   * @param source where its text was found
   * @param rules how many rules the register takes from it
   * @param carried how many of them a table or a use case carries
   * @param proved how many of them tests prove
   * @param tables how many tables follow it or cite it
   */
  record Line(
      String code,
      String title,
      String issuer,
      String number,
      @Nullable String issued,
      MeasureDocument.Standing standing,
      String source,
      int rules,
      int carried,
      int proved,
      int tables) {}

  record ArticleView(String label, List<RuleLine> rules) {}

  /** What a rule says and what carries it; all three empty where nothing does. */
  record RuleLine(
      String id,
      String kind,
      String text,
      List<RuleUses.TableRow> rows,
      List<RuleUses.Guard> guards,
      List<String> tests) {}

  /** The tables of a set that follow the document or cite it. */
  record BookTables(String set, @JsonProperty("setLabel") String label, List<TableLink> tables) {}

  /**
   * @param model in which a draft finds it
   * @param rows how many of its rows cite the document
   */
  record TableLink(String name, String label, String model, long rows) {}
}
