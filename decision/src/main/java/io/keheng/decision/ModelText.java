package io.keheng.decision;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    new NewInput(document, holder, fact).into(table);
    return this;
  }

  /**
   * Says in the annotation columns of a row what it follows; missing columns are added.
   *
   * @param row counted from 1
   * @param texts by the name of the column
   * @throws IllegalArgumentException when the model has no such row
   */
  public ModelText withAnnotations(String decision, int row, Map<String, String> texts) {
    var table =
        decision(decision)
            .flatMap(holder -> child(holder, "decisionTable"))
            .orElseThrow(() -> new IllegalArgumentException("no table \"" + decision + "\""));
    var rules = children(table, "rule");
    if (row < 1 || row > rules.size()) {
      throw new IllegalArgumentException("no row " + row);
    }
    texts.forEach((column, text) -> annotate(table, rules.get(row - 1), column, text));
    return this;
  }

  private void annotate(Element table, Element rule, String column, String text) {
    var names =
        children(table, "annotation").stream().map(each -> each.getAttribute("name")).toList();
    var at = names.indexOf(column);
    if (at < 0) {
      at = names.size();
      var clause = document.createElementNS(table.getNamespaceURI(), "annotation");
      clause.setAttribute("name", column);
      table.insertBefore(clause, child(table, "rule").orElse(null));
    }
    while (children(rule, "annotationEntry").size() <= at) {
      append(append(rule, "annotationEntry"), "text");
    }
    var entry = children(rule, "annotationEntry").get(at);
    child(entry, "text").orElseGet(() -> append(entry, "text")).setTextContent(text);
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

  private Optional<Element> decision(String name) {
    return children(document.getDocumentElement(), "decision").stream()
        .filter(decision -> decision.getAttribute("name").equals(name))
        .findFirst();
  }

  static Element append(Element parent, String name) {
    var element = parent.getOwnerDocument().createElementNS(parent.getNamespaceURI(), name);
    parent.appendChild(element);
    return element;
  }

  static Optional<Element> child(Element parent, String name) {
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
