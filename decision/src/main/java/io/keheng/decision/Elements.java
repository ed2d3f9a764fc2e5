package io.keheng.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Steps through the elements of a {@link ModelText}, and new ones in it. */
public final class Elements {

  private Elements() {}

  /** All elements directly below. */
  static List<Element> children(Element parent) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        found.add(element);
      }
    }
    return found;
  }

  /** The elements of a name directly below, in the namespace of their parent. */
  public static List<Element> children(Element parent, String name) {
    return children(parent).stream()
        .filter(element -> name.equals(element.getLocalName()))
        .filter(
            element -> String.valueOf(parent.getNamespaceURI()).equals(element.getNamespaceURI()))
        .toList();
  }

  /** The first of them. */
  public static Optional<Element> child(Element parent, String name) {
    return children(parent, name).stream().findFirst();
  }

  /** What stands in the {@code text} of an expression, without the space around; empty for none. */
  public static String text(@Nullable Element expression) {
    return expression == null
        ? ""
        : child(expression, "text").map(text -> text.getTextContent().strip()).orElse("");
  }

  /** Puts a text into the {@code text} of an expression. */
  public static void text(Element expression, String value) {
    child(expression, "text").orElseGet(() -> append(expression, "text")).setTextContent(value);
  }

  /** A new element of the same namespace and prefix. */
  public static Element create(Element like, String name) {
    var prefix = like.getPrefix();
    return like.getOwnerDocument()
        .createElementNS(like.getNamespaceURI(), prefix == null ? name : prefix + ":" + name);
  }

  /** A new element as the last one below another. */
  static Element append(Element parent, String name) {
    var element = create(parent, name);
    parent.appendChild(element);
    return element;
  }
}
