package io.keheng.watch;

import io.keheng.measure.RegisteredRule;
import io.keheng.measure.RuleRegister;
import io.keheng.shared.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The measures as documents: the rules of the register by the document and the article that they
 * were taken from. A rule may come from several documents.
 */
@Component
class Documents {

  private record Described(Map<String, Words> collections, List<MeasureDocument> documents) {}

  /** An article, and what the register takes from it. */
  record Article(Words label, List<RegisteredRule> rules) {}

  /** A rule, and where it stands in one document. */
  private record Cited(RegisteredRule rule, Words title, Words article) {}

  private final Map<String, MeasureDocument> byTitle = new LinkedHashMap<>();
  private final Map<String, List<Cited>> cited = new LinkedHashMap<>();
  private final Map<String, Words> collections;

  Documents(RuleRegister register) {
    var described = read();
    collections = described.collections();
    described.documents().forEach(document -> byTitle.put(document.title(), document));
    register.all().stream()
        .flatMap(rule -> citations(rule).stream())
        .forEach(
            each -> cited.computeIfAbsent(each.title().zh(), title -> new ArrayList<>()).add(each));
    if (!byTitle.keySet().equals(cited.keySet())) {
      throw new IllegalStateException(
          "measures/documents.yaml and the titles of the register differ: "
              + byTitle.keySet()
              + ", "
              + cited.keySet());
    }
  }

  private static Described read() {
    try (var file = new ClassPathResource("measures/documents.yaml").getInputStream()) {
      return YAMLMapper.shared().readValue(file, Described.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Collection<MeasureDocument> all() {
    return byTitle.values();
  }

  Optional<MeasureDocument> byCode(String code) {
    return byTitle.values().stream().filter(document -> document.code().equals(code)).findFirst();
  }

  /** Those that a rule comes from. */
  List<MeasureDocument> of(RegisteredRule rule) {
    return citations(rule).stream()
        .map(each -> Objects.requireNonNull(byTitle.get(each.title().zh()), rule.id()))
        .toList();
  }

  /** The title in both languages. */
  Words title(MeasureDocument document) {
    return cited(document).getFirst().title();
  }

  Words collection(MeasureDocument document) {
    return Objects.requireNonNull(collections.get(document.collection()), document.collection());
  }

  List<RegisteredRule> rules(MeasureDocument document) {
    return cited(document).stream().map(Cited::rule).toList();
  }

  /** The articles in the order of the document. */
  List<Article> articles(MeasureDocument document) {
    var articles = new LinkedHashMap<String, Article>();
    for (var each : cited(document)) {
      articles
          .computeIfAbsent(
              each.article().zh(), zh -> new Article(each.article(), new ArrayList<>()))
          .rules()
          .add(each.rule());
    }
    var order = document.order();
    return articles.values().stream()
        .sorted((one, other) -> order.compare(one.label().zh(), other.label().zh()))
        .toList();
  }

  private List<Cited> cited(MeasureDocument document) {
    return Objects.requireNonNull(cited.get(document.title()), document.title());
  }

  /**
   * Where a rule stands: the register joins several documents, and their articles, by semicolons.
   */
  private static List<Cited> citations(RegisteredRule rule) {
    var titles = rule.measure().split("；");
    var english = rule.measureEn().split("; ");
    var articles = rule.article().split("；");
    var each = articles.length == titles.length;
    var found = new ArrayList<Cited>();
    for (var i = 0; i < titles.length; i++) {
      var article =
          each
              ? new Words(articles[i], rule.articleEn().split("; ")[i])
              : new Words(rule.article(), rule.articleEn());
      found.add(new Cited(rule, new Words(titles[i], english[i]), article));
    }
    return found;
  }
}
