package io.keheng.watch;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.keheng.measure.Catalogue;
import io.keheng.measure.FeelText;
import io.keheng.measure.MeasureWords;
import io.keheng.measure.Releases;
import io.keheng.measure.Rules;
import io.keheng.policy.RulePlaces;
import io.keheng.shared.ActsFor;
import io.keheng.shared.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.springframework.util.function.SingletonSupplier;

/** Where each rule acts: the rows of tables that cite it, and the use cases that guard it. */
@Component
class RuleUses {

  /**
   * @param row number of the row, counted from 1
   */
  record TableRow(
      String set,
      @JsonProperty("setLabel") String bookLabel,
      String table,
      String tableLabel,
      int row,
      String outcome) {}

  /**
   * @param label what the use case is called on the screens
   */
  record Guard(String label) {}

  private final Catalogue catalogue;
  private final Releases releases;
  private final MeasureWords words;
  private final Texts texts;
  private final ApplicationContext context;
  private final List<RulePlaces> places;
  private final Clock clock;
  private final Supplier<Map<String, List<String>>> verbs = SingletonSupplier.of(this::verbs);

  RuleUses(
      Catalogue catalogue,
      Releases releases,
      MeasureWords words,
      Texts texts,
      ApplicationContext context,
      List<RulePlaces> places,
      Clock clock) {
    this.catalogue = catalogue;
    this.releases = releases;
    this.words = words;
    this.texts = texts;
    this.context = context;
    this.places = places;
    this.clock = clock;
  }

  /** The rows of the tables in force today that cite a rule, by rule id. */
  Map<String, List<TableRow>> rows() {
    var found = new HashMap<String, List<TableRow>>();
    var today = LocalDate.now(clock);
    for (var set : catalogue.sets()) {
      for (var table : set.all()) {
        var model = releases.model(releases.on(set, table, today));
        var spec = Objects.requireNonNull(model.table(table.decision()), table.decision());
        for (var row : spec.rows()) {
          var use =
              new TableRow(
                  set.name(),
                  words.set(set),
                  table.name(),
                  words.table(table.name()),
                  row.number(),
                  words.outcome(table.name(), FeelText.plain(row.outputs().getFirst())));
          Rules.of(row.annotations())
              .forEach(id -> found.computeIfAbsent(id, key -> new ArrayList<>()).add(use));
        }
      }
    }
    return found;
  }

  /**
   * The use cases that declare to guard a rule, and what else modules know to carry it, by rule id;
   * what each use case is called stands in the texts of its module under {@code
   * acts.<module>.<class>.<method>}.
   */
  Map<String, List<Guard>> guards() {
    var found = new HashMap<String, List<Guard>>();
    verbs.get().forEach((rule, of) -> of.forEach(verb -> add(found, rule, texts.text(verb))));
    for (var module : places) {
      module.places().forEach((rule, of) -> of.forEach(label -> add(found, rule, label)));
    }
    return found;
  }

  private static void add(Map<String, List<Guard>> found, String rule, String label) {
    found.computeIfAbsent(rule, key -> new ArrayList<>()).add(new Guard(label));
  }

  /** The keys of what the use cases are called, by rule id; they stay while the program runs. */
  private Map<String, List<String>> verbs() {
    var found = new HashMap<String, List<String>>();
    for (var name : context.getBeanDefinitionNames()) {
      var type = context.getType(name);
      if (type != null && type.getName().startsWith("io.keheng.")) {
        collect(ClassUtils.getUserClass(type), found);
      }
    }
    return found;
  }

  private static void collect(Class<?> type, Map<String, List<String>> found) {
    var verb = "acts" + type.getName().substring("io.keheng".length());
    var whole = AnnotatedElementUtils.findMergedAnnotation(type, ActsFor.class);
    if (whole != null) {
      add(found, whole, verb);
    }
    MethodIntrospector.<ActsFor>selectMethods(
            type,
            (MethodIntrospector.MetadataLookup<ActsFor>)
                method -> AnnotatedElementUtils.findMergedAnnotation(method, ActsFor.class))
        .forEach((method, acts) -> add(found, acts, verb + "." + method.getName()));
  }

  private static void add(Map<String, List<String>> found, ActsFor acts, String verb) {
    for (var id : acts.value()) {
      found.computeIfAbsent(id, key -> new ArrayList<>()).add(verb);
    }
  }
}
