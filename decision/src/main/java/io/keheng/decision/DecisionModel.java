package io.keheng.decision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A DMN model that was read: its decisions, tables and parameters, and what can be done with it.
 */
public final class DecisionModel {

  private static final Pattern CLOCK = Pattern.compile("\\b(now|today)\\s*\\(");

  private final Model model;
  private final Map<String, List<String>> facts = new HashMap<>();
  private final boolean clock;

  private DecisionModel(Model model) {
    this.model = model;
    this.clock = CLOCK.matcher(model.xml()).find();
    model.decisions().forEach(decision -> facts.put(decision.name(), decision.facts()));
  }

  /**
   * Reads a model of DMN 1.2 to 1.5.
   *
   * @throws InvalidModelException when the text is not such a model, or reaches outside itself
   *     (entities, imports, functions that are not FEEL); a model with faulty cells is read, so
   *     that {@link #check} can name them
   */
  public static DecisionModel read(String xml) {
    XmlGate.check(xml);
    return new DecisionModel(Model.read(xml));
  }

  public String name() {
    return model.kie().getName();
  }

  public String namespace() {
    return model.kie().getNamespace();
  }

  /** The decisions, parameters excepted, each after those that it requires. */
  public List<Decision> decisions() {
    return model.decisions();
  }

  /** The decision with this name, tables and other logic alike. */
  public Decision decision(String name) {
    return decisions().stream()
        .filter(decision -> decision.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no decision \"" + name + "\""));
  }

  /** The names of the facts that a decision uses, those of required decisions included. */
  public List<String> factsOf(String decision) {
    List<String> names = facts.get(decision);
    return names == null ? decision(decision).facts() : names;
  }

  /** Whether the same facts may have another outcome tomorrow. */
  public boolean asksTheClock() {
    return clock;
  }

  /** All tables of the model in the order of the text. */
  public List<DecisionTable> tables() {
    return model.tables().stream().map(Table::spec).toList();
  }

  /** The table of a decision; null where the decision's logic is something else. */
  public @Nullable DecisionTable table(String decision) {
    Table table = model.table(decision);
    return table == null ? null : table.spec();
  }

  /** The input data: the facts that the model needs. */
  public List<Fact> inputs() {
    return model.inputs();
  }

  /** Decisions that are plain values, by which cells cite the numbers of a measure. */
  public List<Parameter> parameters() {
    return List.copyOf(model.parameters().values());
  }

  /**
   * Checks the model against the facts that can be supplied.
   *
   * @return every problem with its table, row and column; empty for a model in good order
   */
  public List<Finding> check(Facts known) {
    return check(known, List.of());
  }

  /** Checks the model as {@link #check(Facts)} does, and what a measure demands of its numbers. */
  public List<Finding> check(Facts known, List<Constraint> constraints) {
    return new Checker(model, known, constraints).findings();
  }

  /**
   * Tells why a decision can only be evaluated one by one, with the seconds that this takes for a
   * million cases on one core, measured now; empty for one that compiles to SQL.
   *
   * @throws InvalidModelException when the model has errors of its own
   */
  public List<Finding> compilable(String decision) {
    model.evaluator().requireSound();
    return new OneByOneCost(model).findings(decision);
  }

  /**
   * Decides one case.
   *
   * @param facts values by name (numbers, String, Boolean, LocalDate); a missing one is unknown
   * @throws InvalidModelException when the model has errors of its own
   * @throws IllegalArgumentException when there is no such decision
   */
  public Outcome evaluate(String decision, Map<String, ? extends @Nullable Object> facts) {
    return model.evaluator().evaluate(decision, facts);
  }

  /** Decides one case and tells, for every row and cell, why it fired or what stopped it. */
  public Explanation explain(String decision, Map<String, ? extends @Nullable Object> facts) {
    return new Explainer(model, facts).explain(model.evaluator().evaluate(decision, facts));
  }

  /**
   * Compiles a decision, with all that it requires, to SQL over a relation with a column for each
   * fact.
   *
   * @throws InvalidModelException when the model has errors of its own
   * @throws NotCompilable naming the place of what SQL cannot express with the same meaning
   */
  public SqlDecision compile(String decision, SqlDialect dialect) {
    model.evaluator().requireSound();
    return new SqlCompiler(model, dialect, model.constants()).compile(decision);
  }

  /** The same with another value of one parameter, and of those that are computed from it. */
  public SqlDecision compileWith(
      String decision, SqlDialect dialect, String parameter, Object value) {
    model.evaluator().requireSound();
    return new SqlCompiler(model, dialect, ParameterUses.constants(model, parameter, value))
        .compile(decision);
  }

  /**
   * The one numeric fact with which cells compare a parameter, where a decision and all that it
   * requires use the parameter in no other way; else empty.
   */
  public Optional<Threshold> threshold(String decision, String parameter) {
    return new ParameterUses(model, decision).threshold(parameter);
  }

  /** The names of the parameters on which a decision and all that it requires depend. */
  public Set<String> parametersOf(String decision) {
    return new ParameterUses(model, decision).parameters();
  }

  /** The numbers with which a decision and all that it requires compare numeric facts. */
  public List<Boundary> boundaries(String decision) {
    return new Boundaries(model).of(new ParameterUses(model, decision).tables());
  }
}
