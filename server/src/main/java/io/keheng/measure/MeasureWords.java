package io.keheng.measure;

import io.keheng.decision.Parameter;
import io.keheng.shared.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What tables, outcomes, facts and rules are called in the language of who asks. */
@Component
public class MeasureWords {

  private final Catalogue catalogue;
  private final RuleRegister register;
  private final Map<String, String> measures;

  MeasureWords(Catalogue catalogue, RuleRegister register) {
    this.catalogue = catalogue;
    this.register = register;
    this.measures =
        register.all().stream()
            .collect(
                Collectors.toMap(
                    RegisteredRule::measure, RegisteredRule::measureEn, (one, other) -> one));
  }

  public String set(MeasureSet set) {
    return Language.english() ? set.en() : set.zh();
  }

  public String table(String table) {
    var label = catalogue.labels().get(table);
    return label == null ? table : Language.english() ? label.en() : label.zh();
  }

  /** The label of one code, or of several joined by {@code ;}. */
  public String outcome(String table, String codes) {
    return Arrays.stream(codes.split(";"))
        .map(code -> one(table, code))
        .collect(Collectors.joining(Language.english() ? ", " : "、"));
  }

  /** What an outcome means in practice; empty where nothing is added to its label. */
  public String note(String table, String code) {
    var label = catalogue.labels().get(table);
    if (label == null) {
      return "";
    }
    return label
        .outcome(code)
        .map(outcome -> Language.english() ? outcome.noteEn() : outcome.noteZh())
        .orElse("");
  }

  public String fact(String name) {
    var fact = catalogue.facts().get(name);
    if (fact != null) {
      return Language.english() ? fact.en() : fact.zh();
    }
    return catalogue.sets().stream()
        .flatMap(set -> set.all().stream())
        .filter(table -> table.decision().equals(name))
        .findFirst()
        .map(table -> table(table.name()))
        .orElseGet(
            () -> Language.english() ? catalogue.parameters().getOrDefault(name, name) : name);
  }

  /** The title of a measure, which the register gives in both languages. */
  public String measure(String title) {
    return Language.english() ? measures.getOrDefault(title, title) : title;
  }

  public String measure(RegisteredRule rule) {
    return Language.english() ? rule.measureEn() : rule.measure();
  }

  public String article(RegisteredRule rule) {
    return Language.english() ? rule.articleEn() : rule.article();
  }

  /** What a row cites: its own words in Chinese; for others where the register finds its rules. */
  String articles(String chinese, List<String> rules) {
    return Language.english()
        ? rules.stream()
            .flatMap(id -> register.byId(id).stream())
            .map(RegisteredRule::articleEn)
            .distinct()
            .collect(Collectors.joining("; "))
        : chinese;
  }

  /** The measure and the article in one line. */
  public String source(RegisteredRule rule) {
    return measure(rule) + " " + article(rule);
  }

  /** The question that a table answers: the model's own in Chinese. */
  String question(String table, @Nullable String chinese) {
    var label = catalogue.labels().get(table);
    return Language.english() && label != null
        ? label.questionEn()
        : Objects.requireNonNullElse(chinese, "");
  }

  /** The label that the model gives in Chinese; for others the one of the labels. */
  public String parameter(Parameter parameter) {
    return Language.english()
        ? catalogue.parameters().getOrDefault(parameter.name(), parameter.name())
        : parameter.label();
  }

  public String meaning(FactEntry fact) {
    return Language.english() ? fact.meaningEn() : fact.meaningZh();
  }

  public String text(RegisteredRule rule) {
    if (Language.english()) {
      return rule.text();
    }
    return rule.textZh().isEmpty() ? rule.terms() + "（" + rule.text() + "）" : rule.textZh();
  }

  public String system(RegisteredRule rule) {
    return Language.english() ? rule.systemEn() : rule.systemZh();
  }

  /** The line of a two-line description, Chinese first, in the language of who asks. */
  public String description(String both) {
    var lines = both.strip().split("\n", 2);
    return (Language.english() && lines.length == 2 ? lines[1] : lines[0]).strip();
  }

  private String one(String table, String code) {
    var label = catalogue.labels().get(table);
    if (label == null) {
      return code;
    }
    return label
        .outcome(code)
        .map(outcome -> Language.english() ? outcome.en() : outcome.zh())
        .orElse(code);
  }
}
