package io.keheng.tablesheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The XML of a DMN model: parsed without anything from outside, walked, and written. */
final class Dom {

  private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private Dom() {}

  /** The text must be one that {@code DecisionModel.read} accepts. */
  static Document parse(String xml) {
    try {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setXIncludeAware(false);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException("a model that was read is no XML", e);
    }
  }

  static String write(Document document) {
    try {
      var factory = TransformerFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      var transformer = factory.newTransformer();
      transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      var out = new StringWriter();
      transformer.transform(new DOMSource(document), new StreamResult(out));
      return DECLARATION + out;
    } catch (TransformerException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The elements of a name directly below, in the namespace of their parent. */
  static List<Element> children(Element parent, String name) {
    var found = new ArrayList<Element>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element
          && name.equals(element.getLocalName())
          && String.valueOf(parent.getNamespaceURI()).equals(element.getNamespaceURI())) {
        found.add(element);
      }
    }
    return found;
  }

  static Optional<Element> child(Element parent, String name) {
    return children(parent, name).stream().findFirst();
  }

  /** What stands in the {@code text} of an expression, without the space around; empty for none. */
  static String text(@Nullable Element expression) {
    return expression == null
        ? ""
        : child(expression, "text").map(text -> text.getTextContent().strip()).orElse("");
  }

  /** Puts a text into the {@code text} of an expression. */
  static void text(Element expression, String value) {
    child(expression, "text")
        .orElseGet(() -> (Element) expression.appendChild(create(expression, "text")))
        .setTextContent(value);
  }

  /** An element of the same namespace and prefix. */
  static Element create(Element like, String name) {
    var prefix = like.getPrefix();
    return like.getOwnerDocument()
        .createElementNS(like.getNamespaceURI(), prefix == null ? name : prefix + ":" + name);
  }
}
