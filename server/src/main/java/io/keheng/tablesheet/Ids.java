package io.keheng.tablesheet;

import java.util.HashSet;
import java.util.Set;
import org.w3c.dom.Element;

/** Ids that nothing in the model has yet. */
final class Ids {

  private final Set<String> taken = new HashSet<>();
  private final String prefix;
  private int next = 1;

  Ids(Element table) {
    var all = table.getOwnerDocument().getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      taken.add(((Element) all.item(i)).getAttribute("id"));
    }
    prefix = table.hasAttribute("id") ? table.getAttribute("id") : "table";
  }

  void give(Element element, String kind) {
    var id = prefix + "_" + kind + "_" + next;
    while (!taken.add(id)) {
      id = prefix + "_" + kind + "_" + ++next;
    }
    element.setAttribute("id", id);
  }
}
