package io.keheng.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Puts together what two people made of one text, each on other decisions of the model. */
public final class ModelMerge {

  /** Attributes that some tools write and others leave out, with no other meaning. */
  private static final Map<String, String> DEFAULTS =
      Map.of("hitPolicy", "UNIQUE", "preferredOrientation", "Rule-as-Row");

  private ModelMerge() {}

  /**
   * What became of two changes of one text.
   *
   * @param text the merged text; null where they clash
   * @param clashes what both changed in different ways: names of decisions, facts and the like
   */
  public record Result(@Nullable String text, List<String> clashes) {}

  /**
   * Merges what each changed of the base.
   *
   * @throws InvalidModelException when one of the texts is no DMN model
   */
  public static Result merge(String base, String theirs, String mine) {
    var before = parts(ModelText.read(base));
    var target = ModelText.read(theirs);
    var other = parts(target);
    var own = parts(ModelText.read(mine));
    var keys = new LinkedHashSet<>(other.keySet());
    keys.addAll(own.keySet());
    keys.addAll(before.keySet());
    List<String> clashes = new ArrayList<>();
    for (String key : keys) {
      var was = signature(before.get(key));
      var there = signature(other.get(key));
      var here = signature(own.get(key));
      if (Objects.equals(here, was) || Objects.equals(here, there)) {
        continue;
      }
      // The drawing only says where things stand.
      if (Objects.equals(there, was) || key.startsWith("DMNDI")) {
        put(target, other.get(key), own.get(key));
      } else {
        clashes.add(name(other.get(key), own.get(key), key));
      }
    }
    return clashes.isEmpty()
        ? new Result(target.text(), List.of())
        : new Result(null, List.copyOf(clashes));
  }

  private static Map<String, Element> parts(ModelText model) {
    Map<String, Element> found = new LinkedHashMap<>();
    for (Element part : Elements.children(model.document().getDocumentElement())) {
      found.put(part.getLocalName() + " " + part.getAttribute("id"), part);
    }
    return found;
  }

  private static void put(ModelText target, @Nullable Element there, @Nullable Element mine) {
    var root = target.document().getDocumentElement();
    if (mine == null) {
      root.removeChild(Objects.requireNonNull(there));
      return;
    }
    var taken = target.document().importNode(mine, true);
    if (there == null) {
      root.insertBefore(taken, before(root, mine.getLocalName()));
    } else {
      root.replaceChild(taken, there);
    }
  }

  /** New elements stand before the first of their kind; the drawing is always last. */
  private static @Nullable Node before(Element root, String kind) {
    return first(root, kind).or(() -> first(root, "DMNDI")).orElse(null);
  }

  /** The first element of a kind, the drawing's own namespace among them. */
  private static Optional<Element> first(Element root, String kind) {
    return Elements.children(root).stream()
        .filter(element -> kind.equals(element.getLocalName()))
        .findFirst();
  }

  private static String name(@Nullable Element there, @Nullable Element mine, String key) {
    var element = mine == null ? there : mine;
    if (element == null) {
      return key;
    }
    var label = element.getAttribute("label");
    return label.isBlank() ? element.getAttribute("name") : label;
  }

  /**
   * What a part says, whatever the tool that wrote it: no spaces, prefixes or foreign attributes.
   */
  private static @Nullable String signature(@Nullable Element element) {
    if (element == null) {
      return null;
    }
    var text = new StringBuilder();
    sign(element, text);
    return text.toString();
  }

  private static void sign(Element element, StringBuilder text) {
    text.append('<').append(element.getLocalName());
    Map<String, String> attributes = new TreeMap<>();
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      var attribute = element.getAttributes().item(i);
      if (attribute.getNamespaceURI() == null
          && !Objects.equals(DEFAULTS.get(attribute.getNodeName()), attribute.getNodeValue())) {
        attributes.put(attribute.getNodeName(), attribute.getNodeValue());
      }
    }
    attributes.forEach((name, value) -> text.append(' ').append(name).append('=').append(value));
    text.append('>');
    var children = Elements.children(element);
    if (children.isEmpty()) {
      text.append(element.getTextContent().strip());
    } else {
      children.forEach(child -> sign(child, text));
    }
    text.append("</>");
  }
}
