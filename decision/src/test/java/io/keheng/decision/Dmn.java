package io.keheng.decision;

import java.util.Arrays;

/** Writes small DMN models for tests. */
final class Dmn {

  private final StringBuilder elements = new StringBuilder();
  private final StringBuilder needs = new StringBuilder();

  static Dmn model() {
    return new Dmn();
  }

  Dmn input(String name, String type) {
    elements.append(
        "<inputData id='%s' name='%s'><variable name='%s' typeRef='%s'/></inputData>"
            .formatted(id(name), name, name, type));
    needs.append(
        "<informationRequirement><requiredInput href='#%s'/></informationRequirement>"
            .formatted(id(name)));
    return this;
  }

  /** A decision by an expression; later elements may use it. */
  Dmn value(String name, String type, String expression) {
    elements.append(
        "<decision id='%s' name='%s'><variable name='%s' typeRef='%s'/>%s<literalExpression><text>%s</text></literalExpression></decision>"
            .formatted(id(name), name, name, type, needs, escape(expression)));
    require(name);
    return this;
  }

  /** A boxed context; later entries may use earlier ones. */
  Dmn context(String name, String... entries) {
    StringBuilder context = new StringBuilder();
    for (int i = 0; i < entries.length; i += 2) {
      context.append(
          "<contextEntry><variable name='%s'/><literalExpression><text>%s</text></literalExpression></contextEntry>"
              .formatted(entries[i], escape(entries[i + 1])));
    }
    elements.append(
        "<decision id='%s' name='%s'><variable name='%s'/>%s<context>%s</context></decision>"
            .formatted(id(name), name, name, needs, context));
    require(name);
    return this;
  }

  /** A table of one condition that is called by name: pairs of condition and number. */
  Dmn function(String name, String parameter, String... rows) {
    StringBuilder table = new StringBuilder();
    for (int i = 0; i < rows.length; i += 2) {
      table.append(
          "<rule><inputEntry><text>%s</text></inputEntry><outputEntry><text>%s</text></outputEntry></rule>"
              .formatted(escape(rows[i]), escape(rows[i + 1])));
    }
    elements.append(
        "<businessKnowledgeModel id='%s' name='%s'><variable name='%s'/><encapsulatedLogic><formalParameter name='%s' typeRef='string'/><decisionTable hitPolicy='FIRST'><input><inputExpression typeRef='string'><text>%s</text></inputExpression></input><output typeRef='number'/>%s</decisionTable></encapsulatedLogic></businessKnowledgeModel>"
            .formatted(id(name), name, name, parameter, parameter, table));
    return this;
  }

  /** A decision by an expression that calls a function of the model. */
  Dmn calling(String name, String type, String expression, String function) {
    elements.append(
        "<decision id='%s' name='%s'><variable name='%s' typeRef='%s'/>%s<knowledgeRequirement><requiredKnowledge href='#%s'/></knowledgeRequirement><literalExpression><text>%s</text></literalExpression></decision>"
            .formatted(id(name), name, name, type, needs, id(function), escape(expression)));
    require(name);
    return this;
  }

  /** A constant. */
  Dmn parameter(String name, String type, String expression, String description) {
    elements.append(
        "<decision id='%s' name='%s'><description>%s</description><variable name='%s' typeRef='%s'/><literalExpression><text>%s</text></literalExpression></decision>"
            .formatted(id(name), name, description, name, type, escape(expression)));
    require(name);
    return this;
  }

  /**
   * A table.
   *
   * @param policy as the attributes are written, such as {@code COLLECT' aggregation='SUM}
   * @param inputs {@code expression:type} or {@code expression:type:allowed}
   * @param outputs {@code name:type}, {@code name:type:allowed} or {@code
   *     name:type:allowed:default}
   * @param rows cells separated by {@code |}: conditions, outcomes, and one annotation at the end
   */
  Dmn table(String name, String policy, String[] inputs, String[] outputs, String... rows) {
    StringBuilder table = new StringBuilder();
    for (String input : inputs) {
      String[] parts = input.split(":");
      table.append(
          "<input><inputExpression typeRef='%s'><text>%s</text></inputExpression>%s</input>"
              .formatted(
                  parts[1],
                  escape(parts[0]),
                  parts.length > 2 ? values("inputValues", parts[2]) : ""));
    }
    for (String output : outputs) {
      String[] parts = output.split(":");
      String attribute = outputs.length == 1 ? "" : " name='" + parts[0] + "'";
      table.append(
          "<output%s typeRef='%s'>%s%s</output>"
              .formatted(
                  attribute,
                  parts[1],
                  parts.length > 2 && !parts[2].isEmpty() ? values("outputValues", parts[2]) : "",
                  parts.length > 3
                      ? "<defaultOutputEntry><text>"
                          + escape(parts[3])
                          + "</text></defaultOutputEntry>"
                      : ""));
    }
    table.append("<annotation name='rules'/>");
    Arrays.stream(rows).forEach(row -> table.append(rule(row, inputs.length)));
    boolean list = policy.equals("COLLECT") || policy.endsWith("ORDER");
    elements.append(
        "<decision id='%s' name='%s'><variable name='%s'%s/>%s<decisionTable hitPolicy='%s'>%s</decisionTable></decision>"
            .formatted(
                id(name),
                name,
                name,
                list || outputs.length > 1 ? "" : " typeRef='" + outputs[0].split(":")[1] + "'",
                needs,
                policy,
                table));
    require(name);
    return this;
  }

  String xml() {
    return "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='m' name='m'"
        + " namespace='urn:m'>"
        + elements
        + "</definitions>";
  }

  DecisionModel read() {
    return DecisionModel.read(xml());
  }

  private void require(String name) {
    needs.append(
        "<informationRequirement><requiredDecision href='#%s'/></informationRequirement>"
            .formatted(id(name)));
  }

  private static String rule(String row, int inputs) {
    String[] cells = row.split("\\|");
    StringBuilder rule = new StringBuilder("<rule>");
    for (int i = 0; i < cells.length; i++) {
      String text = "<text>" + escape(cells[i].strip()) + "</text>";
      boolean last = i == cells.length - 1;
      String tag = i < inputs ? "inputEntry" : last ? "annotationEntry" : "outputEntry";
      rule.append("<" + tag + ">" + text + "</" + tag + ">");
    }
    return rule.append("</rule>").toString();
  }

  private static String values(String tag, String list) {
    return "<" + tag + "><text>" + escape(list) + "</text></" + tag + ">";
  }

  private static String id(String name) {
    return "_" + Integer.toHexString(name.hashCode());
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
