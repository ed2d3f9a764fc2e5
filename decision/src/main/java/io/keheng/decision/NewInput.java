package io.keheng.decision;

import static io.keheng.decision.Elements.append;
import static io.keheng.decision.Elements.child;
import static io.keheng.decision.Elements.children;
import static io.keheng.decision.Elements.create;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A condition column to come, with all that the model needs for it. */
final class NewInput {

  private final Document document;
  private final Element decision;
  private final Fact fact;
  private final Set<String> taken = new HashSet<>();

  NewInput(Document document, Element decision, Fact fact) {
    this.document = document;
    this.decision = decision;
    this.fact = fact;
    var all = document.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      taken.add(((Element) all.item(i)).getAttribute("id"));
    }
  }

  void into(Element table) {
    require();
    var id = free(decision.getAttribute("id") + "_in_" + fact.name());
    var input = create(decision, "input");
    input.setAttribute("id", id);
    input.setAttribute("label", fact.label());
    var expression = append(input, "inputExpression");
    expression.setAttribute("id", free(id + "_expr"));
    expression.setAttribute("typeRef", type());
    append(expression, "text").setTextContent(fact.name());
    table.insertBefore(input, child(table, "output").orElse(null));
    for (Element rule : children(table, "rule")) {
      var entry = create(decision, "inputEntry");
      entry.setAttribute("id", free(rule.getAttribute("id") + "_" + fact.name()));
      append(entry, "text").setTextContent("-");
      rule.insertBefore(entry, child(rule, "outputEntry").orElse(null));
    }
  }

  private void require() {
    var known =
        children(document.getDocumentElement(), "inputData").stream()
            .filter(data -> data.getAttribute("name").equals(fact.name()))
            .findFirst();
    var data = known.orElseGet(() -> input());
    var reference = "#" + data.getAttribute("id");
    var required =
        children(decision, "informationRequirement").stream()
            .flatMap(requirement -> children(requirement, "requiredInput").stream())
            .anyMatch(input -> input.getAttribute("href").equals(reference));
    if (!required) {
      var requirement = create(decision, "informationRequirement");
      requirement.setAttribute("id", free(decision.getAttribute("id") + "_needs_" + fact.name()));
      append(requirement, "requiredInput").setAttribute("href", reference);
      decision.insertBefore(requirement, child(decision, "decisionTable").orElse(null));
    }
  }

  private Element input() {
    var root = document.getDocumentElement();
    var data = create(decision, "inputData");
    data.setAttribute("id", free("fact_" + fact.name()));
    data.setAttribute("name", fact.name());
    data.setAttribute("label", fact.label());
    var variable = append(data, "variable");
    variable.setAttribute("id", free(data.getAttribute("id") + "_var"));
    variable.setAttribute("name", fact.name());
    variable.setAttribute("typeRef", type());
    root.insertBefore(data, child(root, "decision").orElse(null));
    return data;
  }

  private String type() {
    return fact.type().name().toLowerCase(Locale.ROOT);
  }

  /** The id itself or, where something has it, one that nothing has. */
  private String free(String id) {
    var found = id;
    for (int n = 2; !taken.add(found); n++) {
      found = id + "_" + n;
    }
    return found;
  }
}
