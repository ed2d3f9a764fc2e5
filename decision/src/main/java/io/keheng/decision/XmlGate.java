package io.keheng.decision;

import static io.keheng.decision.Finding.Code.DTD_REFUSED;
import static io.keheng.decision.Finding.Code.EXTERNAL_FUNCTION_REFUSED;
import static io.keheng.decision.Finding.Code.IMPORT_REFUSED;
import static io.keheng.decision.Finding.Code.NOT_DMN;
import static io.keheng.decision.Finding.Code.NOT_XML;

import java.io.StringReader;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a model once before the engine sees it, and refuses what could reach outside the text:
 * document types, entities, imports, and functions that are not FEEL.
 */
final class XmlGate {

  private static final Set<String> NAMESPACES =
      Set.of(
          "http://www.omg.org/spec/DMN/20180521/MODEL/",
          "https://www.omg.org/spec/DMN/20191111/MODEL/",
          "https://www.omg.org/spec/DMN/20211108/MODEL/",
          "https://www.omg.org/spec/DMN/20230324/MODEL/");

  private XmlGate() {}

  /** Passes, or throws with what was found. */
  static void check(String xml) {
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(xml));
      boolean root = false;
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.DTD,
              XMLStreamConstants.ENTITY_REFERENCE,
              XMLStreamConstants.ENTITY_DECLARATION ->
              throw refused(
                  DTD_REFUSED, null, "a document type declaration or entity is not allowed");
          case XMLStreamConstants.START_ELEMENT -> {
            if (!root) {
              root = true;
              definitions(reader);
            }
            element(reader);
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(reader.getText());
          default -> {}
        }
      }
    } catch (XMLStreamException e) {
      throw refused(NOT_XML, e.getMessage(), "not well-formed XML: " + e.getMessage());
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  private static void definitions(XMLStreamReader reader) {
    String namespace = String.valueOf(reader.getNamespaceURI());
    if (!reader.getLocalName().equals("definitions") || !NAMESPACES.contains(namespace)) {
      throw refused(
          NOT_DMN,
          namespace,
          "not a DMN 1.2 to 1.5 model: <" + reader.getLocalName() + "> in " + namespace);
    }
  }

  private static void element(XMLStreamReader reader) {
    if (!NAMESPACES.contains(String.valueOf(reader.getNamespaceURI()))) {
      return;
    }
    if (reader.getLocalName().equals("import")) {
      String where = String.valueOf(reader.getAttributeValue(null, "namespace"));
      throw refused(IMPORT_REFUSED, where, "import of another model is not supported: " + where);
    }
    String kind = reader.getAttributeValue(null, "kind");
    if (Set.of("encapsulatedLogic", "functionDefinition").contains(reader.getLocalName())
        && kind != null
        && !kind.equals("FEEL")) {
      throw refused(EXTERNAL_FUNCTION_REFUSED, kind, "a function must be FEEL, not " + kind);
    }
  }

  private static void text(String text) {
    if (text.contains("external") && text.contains("function")) {
      throw refused(
          EXTERNAL_FUNCTION_REFUSED, text.strip(), "a function must be FEEL: " + text.strip());
    }
  }

  private static InvalidModelException refused(
      Finding.Code code, @Nullable String arg, String text) {
    List<String> args = arg == null ? List.of() : List.of(arg);
    return new InvalidModelException(
        List.of(new Finding(Severity.ERROR, code, null, null, null, args, text)));
  }
}
