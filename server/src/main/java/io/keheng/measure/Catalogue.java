package io.keheng.measure;

import io.keheng.decision.Constraint;
import io.keheng.decision.Facts;
import io.keheng.shared.Refusal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The sets, labels and facts that stand beside the tables, as the class path has them. */
@Component
public class Catalogue {

  private record Labels(Map<String, TableLabel> tables, Map<String, String> parameters) {}

  private record FactList(List<FactEntry> facts) {}

  private record ConstraintList(List<ConstraintEntry> constraints) {}

  private final MeasureFiles files = new MeasureFiles();
  private final YAMLMapper yaml = new YAMLMapper();
  private final List<MeasureSet> sets;
  private final Labels labels;
  private final List<FactEntry> metrics;
  private final Map<String, FactEntry> facts;
  private final Map<String, List<ConstraintEntry>> constraints = new HashMap<>();

  Catalogue() {
    sets =
        Arrays.stream(files.all("classpath*:measures/*/set.yaml"))
            .map(file -> yaml.readValue(MeasureFiles.text(file), MeasureSet.class))
            .sorted(
                Comparator.comparing((MeasureSet set) -> set.currency() == null)
                    .thenComparing(MeasureSet::name))
            .toList();
    labels =
        yaml.readValue(
            MeasureFiles.text(files.one("classpath:measures/labels.yaml")), Labels.class);
    metrics = facts(files.one("classpath:measures/facts.yaml"));
    facts = new LinkedHashMap<>();
    metrics.forEach(fact -> facts.put(fact.name(), fact));
    for (var file : files.all("classpath*:measures/*/facts.yaml")) {
      facts(file).forEach(fact -> facts.put(fact.name(), fact));
    }
    for (var set : sets) {
      var file = files.one("classpath:measures/" + set.name() + "/constraints.yaml");
      if (file.exists()) {
        var list = yaml.readValue(MeasureFiles.text(file), ConstraintList.class);
        constraints.put(set.name(), list.constraints());
      }
    }
  }

  public List<MeasureSet> sets() {
    return sets;
  }

  public MeasureSet set(String name) {
    return sets.stream()
        .filter(set -> set.name().equals(name))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  public Optional<MeasureSet> ofCurrency(String currency) {
    return sets.stream().filter(set -> currency.equals(set.currency())).findFirst();
  }

  /** The sets that classify customers, by the currency of their book. */
  public Map<String, MeasureSet> books() {
    var books = new LinkedHashMap<String, MeasureSet>();
    for (var set : sets) {
      var currency = set.currency();
      if (currency != null) {
        books.put(currency, set);
      }
    }
    return books;
  }

  /** The set of the whole bank that has a table. */
  public Optional<MeasureSet> ofBank(String table) {
    return sets.stream()
        .filter(set -> set.currency() == null && set.table(table).isPresent())
        .findFirst();
  }

  public Map<String, TableLabel> labels() {
    return labels.tables();
  }

  /** The English names of the parameters; their Chinese ones stand in the models. */
  Map<String, String> parameters() {
    return labels.parameters();
  }

  /** Of the facts those of customers of a book. */
  public List<FactEntry> metrics() {
    return metrics;
  }

  public Map<String, FactEntry> facts() {
    return facts;
  }

  /** The names and types of the facts, as the checks of a table want them. */
  Facts known() {
    return new Facts(
        facts.values().stream().collect(Collectors.toMap(FactEntry::name, FactEntry::factType)));
  }

  /** What the superior institution alone sets in a model: the limits of its floors. */
  public Set<String> superior(String set, String model) {
    return constraints(set, model).stream()
        .flatMap(
            constraint ->
                constraint instanceof Constraint.Floor floor
                    ? Stream.of(floor.limit())
                    : Stream.empty())
        .collect(Collectors.toSet());
  }

  /** What is demanded of a model of a set: of its numbers, and that its outcomes have names. */
  List<Constraint> constraints(String set, String model) {
    var demanded =
        constraints.getOrDefault(set, List.of()).stream()
            .filter(entry -> entry.modelName().equals(model))
            .map(ConstraintEntry::constraint);
    var named =
        set(set).all().stream().filter(table -> table.modelName().equals(model)).map(this::named);
    return Stream.concat(demanded, named).toList();
  }

  private Constraint named(MeasureSet.Table table) {
    var label = labels().get(table.name());
    var codes = label == null ? new LinkedHashSet<String>() : label.codes();
    return new Constraint.Listed(table.name(), List.of(), table.decision(), codes);
  }

  /** The text of each model of a set by its name without the ending. */
  Map<String, String> models(MeasureSet set) {
    return Arrays.stream(files.all("classpath*:measures/" + set.name() + "/*.dmn"))
        .collect(
            Collectors.toMap(
                file -> String.valueOf(file.getFilename()).replace(".dmn", ""),
                MeasureFiles::text));
  }

  private List<FactEntry> facts(Resource file) {
    return yaml.readValue(MeasureFiles.text(file), FactList.class).facts();
  }
}
