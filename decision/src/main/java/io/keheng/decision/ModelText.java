package io.keheng.decision;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The text of a model for editing: what is not named by an operation, extensions of other tools and
 * the drawing among them, stays as it is.
 */
public final class ModelText {

  private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

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
            .flatMap(decision -> Elements.child(decision, "literalExpression"))
            .orElseThrow(() -> new IllegalArgumentException("no parameter \"" + name + "\""));
    Elements.text(literal, feel);
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
        Elements.child(holder, "decisionTable")
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
            .flatMap(holder -> Elements.child(holder, "decisionTable"))
            .orElseThrow(() -> new IllegalArgumentException("no table \"" + decision + "\""));
    var rules = Elements.children(table, "rule");
    if (row < 1 || row > rules.size()) {
      throw new IllegalArgumentException("no row " + row);
    }
    texts.forEach((column, text) -> annotate(table, rules.get(row - 1), column, text));
    return this;
  }

  private void annotate(Element table, Element rule, String column, String text) {
    var names =
        Elements.children(table, "annotation").stream()
            .map(each -> each.getAttribute("name"))
            .toList();
    var at = names.indexOf(column);
    if (at < 0) {
      at = names.size();
      var clause = Elements.create(table, "annotation");
      clause.setAttribute("name", column);
      table.insertBefore(clause, Elements.child(table, "rule").orElse(null));
    }
    while (Elements.children(rule, "annotationEntry").size() <= at) {
      Elements.append(Elements.append(rule, "annotationEntry"), "text");
    }
    Elements.text(Elements.children(rule, "annotationEntry").get(at), text);
  }

  /** The text as XML. */
  public String text() {
    try {
      var factory = TransformerFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      var transformer = factory.newTransformer();
      transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      var text = new StringWriter();
      transformer.transform(new DOMSource(document), new StreamResult(text));
      return DECLARATION + text;
    } catch (TransformerException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Its elements, which may be changed in place. */
  public Document document() {
    return document;
  }

  private Optional<Element> decision(String name) {
    return Elements.children(document.getDocumentElement(), "decision").stream()
        .filter(decision -> decision.getAttribute("name").equals(name))
        .findFirst();
  }
}
