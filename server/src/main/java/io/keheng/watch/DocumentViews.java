package io.keheng.watch;

import io.keheng.measure.Catalogue;
import io.keheng.measure.MeasureSet;
import io.keheng.measure.MeasureWords;
import io.keheng.measure.RegisteredRule;
import io.keheng.shared.Page;
import io.keheng.shared.Paging;
import io.keheng.shared.Refusal;
import io.keheng.watch.DocumentDetail.ArticleView;
import io.keheng.watch.DocumentDetail.BookTables;
import io.keheng.watch.DocumentDetail.Line;
import io.keheng.watch.DocumentDetail.RuleLine;
import io.keheng.watch.DocumentDetail.TableLink;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The measures as documents: their articles, and what carries each. */
@Service
class DocumentViews {

  /** What carries the rules at one moment. */
  private record Carried(
      Map<String, List<RuleUses.TableRow>> rows, Map<String, List<RuleUses.Guard>> guards) {

    boolean holds(RegisteredRule rule) {
      return rows.containsKey(rule.id()) || guards.containsKey(rule.id());
    }

    /** By set and table how many rows cite some of the rules. */
    Map<String, Long> cited(List<RegisteredRule> rules) {
      return rules.stream()
          .flatMap(rule -> rows.getOrDefault(rule.id(), List.of()).stream())
          .distinct()
          .collect(
              Collectors.groupingBy(row -> row.set() + "/" + row.table(), Collectors.counting()));
    }
  }

  private final Documents documents;
  private final Catalogue catalogue;
  private final RuleUses uses;
  private final RuleTests tests;
  private final MeasureWords words;

  DocumentViews(
      Documents documents,
      Catalogue catalogue,
      RuleUses uses,
      RuleTests tests,
      MeasureWords words) {
    this.documents = documents;
    this.catalogue = catalogue;
    this.uses = uses;
    this.tests = tests;
    this.words = words;
  }

  Page<Line> page(DocumentFilter filter, Paging paging) {
    var carried = carried();
    return Page.of(
        documents.all().stream()
            .map(document -> line(document, carried))
            .filter(filter::matches)
            .toList(),
        paging);
  }

  DocumentDetail one(String code) {
    var document = documents.byCode(code).orElseThrow(Refusal::notFound);
    var carried = carried();
    return new DocumentDetail(
        line(document, carried),
        documents.rules(document).stream().map(words::system).distinct().toList(),
        documents.articles(document).stream().map(article -> view(article, carried)).toList(),
        tables(document, carried));
  }

  private Carried carried() {
    return new Carried(uses.rows(), uses.guards());
  }

  private Line line(MeasureDocument document, Carried carried) {
    var rules = documents.rules(document);
    var issuer = document.issuer();
    var number = document.number();
    return new Line(
        document.code(),
        documents.title(document).text(),
        issuer == null ? "" : issuer.text(),
        number == null ? "" : number.text(),
        document.issued(),
        document.standing(),
        documents.collection(document).text(),
        rules.size(),
        (int) rules.stream().filter(carried::holds).count(),
        (int) rules.stream().filter(rule -> !tests.of(rule.id()).isEmpty()).count(),
        tables(document, carried).stream().mapToInt(book -> book.tables().size()).sum());
  }

  private ArticleView view(Documents.Article article, Carried carried) {
    return new ArticleView(
        article.label().text(),
        article.rules().stream()
            .map(
                rule ->
                    new RuleLine(
                        rule.id(),
                        rule.kind(),
                        words.text(rule),
                        carried.rows().getOrDefault(rule.id(), List.of()),
                        carried.guards().getOrDefault(rule.id(), List.of()),
                        tests.of(rule.id())))
            .toList());
  }

  private List<BookTables> tables(MeasureDocument document, Carried carried) {
    var cited = carried.cited(documents.rules(document));
    return catalogue.sets().stream()
        .map(set -> new BookTables(set.name(), words.set(set), links(document, set, cited)))
        .filter(book -> !book.tables().isEmpty())
        .toList();
  }

  private List<TableLink> links(MeasureDocument document, MeasureSet set, Map<String, Long> cited) {
    return set.all().stream()
        .filter(
            table ->
                table.measure().equals(document.title())
                    || cited.containsKey(set.name() + "/" + table.name()))
        .map(
            table ->
                new TableLink(
                    table.name(),
                    words.table(table.name()),
                    table.modelName(),
                    cited.getOrDefault(set.name() + "/" + table.name(), 0L)))
        .toList();
  }
}
