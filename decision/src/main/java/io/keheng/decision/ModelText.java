package io.keheng.decision;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The text of a model for editing: what is not named by an operation, extensions of other tools and
 * the drawing among them, stays as it is.
 */
public final class ModelText {

  private final Document document;

  private ModelText(Document document) {
    this.document = document;
  }

  /**
   * Reads a text.
   *
   * @throws InvalidModelException when it is no DMN model or reaches outside itself
   */
  public static ModelText read(String xml) {
    XmlGate.check(xml);
    try {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return new ModelText(
          factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml))));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Gives a parameter another value.
   *
   * @param feel the value as FEEL, such as {@code 300000} or {@code "ANY"}
   * @throws IllegalArgumentException when the model has no such parameter
   */
  public ModelText withParameter(String name, String feel) {
    var literal =
        decision(name)
            .flatMap(decision -> child(decision, "literalExpression"))
            .orElseThrow(() -> new IllegalArgumentException("no parameter \"" + name + "\""));
    child(literal, "text").orElseGet(() -> append(literal, "text")).setTextContent(feel);
    return this;
  }

  /**
   * Adds a condition column that asks for a fact; every row holds for any value of it.
   *
   * @throws IllegalArgumentException when the model has no such table
   */
  public ModelText withInput(String decision, Fact fact) {
    var holder =
        decision(decision)
            .orElseThrow(() -> new IllegalArgumentException("no table \"" + decision + "\""));
    var table =
        child(holder, "decisionTable")
            .orElseThrow(() -> new IllegalArgumentException("no table \"" + decision + "\""));
    require(holder, fact);
    var id = free(holder.getAttribute("id") + "_in_" + fact.name());
    var input = document.createElementNS(namespace(), "input");
    input.setAttribute("id", id);
    input.setAttribute("label", fact.label());
    var expression = append(input, "inputExpression");
    expression.setAttribute("id", id + "_expr");
    expression.setAttribute("typeRef", type(fact));
    append(expression, "text").setTextContent(fact.name());
    table.insertBefore(input, child(table, "output").orElse(null));
    for (Element rule : children(table, "rule")) {
      var entry = document.createElementNS(namespace(), "inputEntry");
      entry.setAttribute("id", free(rule.getAttribute("id") + "_" + fact.name()));
      append(entry, "text").setTextContent("-");
      rule.insertBefore(entry, child(rule, "outputEntry").orElse(null));
    }
    return this;
  }

  /** The text as XML. */
  public String text() {
    try {
      var factory = TransformerFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      var text = new StringWriter();
      factory.newTransformer().transform(new DOMSource(document), new StreamResult(text));
      return text.toString();
    } catch (TransformerException e) {
      throw new IllegalStateException(e);
    }
  }

  Document document() {
    return document;
  }

  private void require(Element decision, Fact fact) {
    var known =
        children(document.getDocumentElement(), "inputData").stream()
            .filter(data -> data.getAttribute("name").equals(fact.name()))
            .findFirst();
    var data = known.orElseGet(() -> input(fact));
    var reference = "#" + data.getAttribute("id");
    var required =
        children(decision, "informationRequirement").stream()
            .flatMap(requirement -> children(requirement, "requiredInput").stream())
            .anyMatch(input -> input.getAttribute("href").equals(reference));
    if (!required) {
      var requirement = document.createElementNS(namespace(), "informationRequirement");
      requirement.setAttribute("id", free(decision.getAttribute("id") + "_needs_" + fact.name()));
      append(requirement, "requiredInput").setAttribute("href", reference);
      decision.insertBefore(requirement, child(decision, "decisionTable").orElse(null));
    }
  }

  private Element input(Fact fact) {
    var root = document.getDocumentElement();
    var data = document.createElementNS(namespace(), "inputData");
    data.setAttribute("id", free("fact_" + fact.name()));
    data.setAttribute("name", fact.name());
    data.setAttribute("label", fact.label());
    var variable = append(data, "variable");
    variable.setAttribute("id", data.getAttribute("id") + "_var");
    variable.setAttribute("name", fact.name());
    variable.setAttribute("typeRef", type(fact));
    root.insertBefore(data, child(root, "decision").orElse(null));
    return data;
  }

  private static String type(Fact fact) {
    return fact.type().name().toLowerCase(Locale.ROOT);
  }

  /** The id itself or, where something has it, one that nothing has. */
  private String free(String id) {
    var taken = new HashSet<String>();
    var all = document.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      taken.add(((Element) all.item(i)).getAttribute("id"));
    }
    var found = id;
    for (int n = 2; taken.contains(found); n++) {
      found = id + "_" + n;
    }
    return found;
  }

  private Optional<Element> decision(String name) {
    return children(document.getDocumentElement(), "decision").stream()
        .filter(decision -> decision.getAttribute("name").equals(name))
        .findFirst();
  }

  private String namespace() {
    return document.getDocumentElement().getNamespaceURI();
  }

  private Element append(Element parent, String name) {
    var element = document.createElementNS(namespace(), name);
    parent.appendChild(element);
    return element;
  }

  private static Optional<Element> child(Element parent, String name) {
    return children(parent, name).stream().findFirst();
  }

  static List<Element> children(Element parent, String name) {
    return children(parent).stream()
        .filter(element -> name.equals(element.getLocalName()))
        .toList();
  }

  static List<Element> children(Element parent) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        found.add(element);
      }
    }
    return found;
  }
}
