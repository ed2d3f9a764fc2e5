package io.keheng.decision;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads the test cases of the DMN Technology Compatibility Kit. */
final class Tck {

  /** One expected result of one case of one model. */
  record Case(
      String id,
      Path model,
      Map<String, @Nullable Object> inputs,
      String decision,
      @Nullable Object expected) {}

  private Tck() {}

  /** The folder of compliance level 2 beside the project; empty where it is absent. */
  static Optional<Path> folder() {
    return above("shared/data/dmn-tck/compliance-level-2");
  }

  /** A folder of this name here or in a folder above. */
  static Optional<Path> above(String name) {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve(name))) {
        return Optional.of(at.resolve(name));
      }
    }
    return Optional.empty();
  }

  static List<Path> files(Path folder, String suffix) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static List<Case> cases(Path folder) {
    List<Case> cases = new ArrayList<>();
    for (Path file : files(folder, ".xml")) {
      if (file.getFileName().toString().matches(".*-test-\\d+\\.xml")) {
        cases.addAll(read(file));
      }
    }
    return cases;
  }

  private static List<Case> read(Path file) {
    Element root = parse(file);
    Path model = file.resolveSibling(text(children(root, "modelName").getFirst()));
    List<Case> cases = new ArrayList<>();
    for (Element test : children(root, "testCase")) {
      Map<String, @Nullable Object> inputs = new LinkedHashMap<>();
      for (Element input : children(test, "inputNode")) {
        inputs.put(input.getAttribute("name"), value(input));
      }
      for (Element result : children(test, "resultNode")) {
        String decision = result.getAttribute("name");
        String id = file.getFileName() + " " + test.getAttribute("id") + " " + decision;
        List<Element> expected = children(result, "expected");
        cases.add(
            new Case(
                id,
                model,
                inputs,
                decision,
                expected.isEmpty() ? null : value(expected.getFirst())));
      }
    }
    return cases;
  }

  private static Element parse(Path file) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
    } catch (Exception e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }

  private static @Nullable Object value(Element holder) {
    List<Element> components = children(holder, "component");
    if (!components.isEmpty()) {
      Map<String, @Nullable Object> context = new LinkedHashMap<>();
      components.forEach(one -> context.put(one.getAttribute("name"), value(one)));
      return context;
    }
    for (Element list : children(holder, "list")) {
      List<@Nullable Object> values = new ArrayList<>();
      children(list, "item").forEach(item -> values.add(value(item)));
      return values;
    }
    for (Element value : children(holder, "value")) {
      return scalar(value);
    }
    return null;
  }

  private static @Nullable Object scalar(Element value) {
    String xsi = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI;
    if (value.getAttributeNS(xsi, "nil").equals("true")) {
      return null;
    }
    String type = value.getAttributeNS(xsi, "type").replaceAll(".*:", "");
    String text = text(value);
    return switch (type) {
      case "decimal", "double", "integer", "int", "long" -> new BigDecimal(text);
      case "boolean" -> Boolean.valueOf(text);
      case "date" -> LocalDate.parse(text);
      case "string" -> text;
      default -> throw new IllegalStateException("value of type " + type);
    };
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && name.equals(element.getLocalName())) {
        found.add(element);
      }
    }
    return found;
  }

  private static String text(Element element) {
    return element.getTextContent();
  }
}
