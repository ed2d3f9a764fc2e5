package io.keheng.tablesheet;

import io.keheng.decision.Elements;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** One decision table in the XML of its model: its columns, and its rows, which can be replaced. */
final class TableElement {

  /** What a column holds. */
  enum Kind {
    CONDITION("inputEntry"),
    OUTCOME("outputEntry"),
    NOTE("annotationEntry");

    private final String entry;

    Kind(String entry) {
      this.entry = entry;
    }
  }

  /**
   * @param expression of a condition; name of an outcome or an annotation
   */
  record Column(Kind kind, String label, String expression, String type) {}

  /**
   * @param key the id of the rule, or {@code #} and its number where it has none
   */
  record Row(String key, List<String> cells) {}

  private final Element table;
  private final String owner;
  private final List<Column> columns = new ArrayList<>();

  private TableElement(Element table, String owner) {
    this.table = table;
    this.owner = owner;
    Elements.children(table, "input").forEach(input -> columns.add(condition(input)));
    for (var output : Elements.children(table, "output")) {
      var name = output.getAttribute("name");
      columns.add(
          new Column(
              Kind.OUTCOME,
              output.getAttribute("label"),
              name.isEmpty() ? owner : name,
              output.getAttribute("typeRef")));
    }
    for (var annotation : Elements.children(table, "annotation")) {
      columns.add(new Column(Kind.NOTE, "", annotation.getAttribute("name"), ""));
    }
  }

  private static Column condition(Element input) {
    var expression = Elements.child(input, "inputExpression");
    return new Column(
        Kind.CONDITION,
        input.getAttribute("label"),
        Elements.text(expression.orElse(null)),
        expression.map(one -> one.getAttribute("typeRef")).orElse(""));
  }

  /** Every table of a model in the order of the text. */
  static List<TableElement> of(Document model) {
    var root = model.getDocumentElement();
    var found = root.getElementsByTagNameNS(root.getNamespaceURI(), "decisionTable");
    var tables = new ArrayList<TableElement>();
    for (int i = 0; i < found.getLength(); i++) {
      var table = (Element) found.item(i);
      tables.add(new TableElement(table, owner(table)));
    }
    return tables;
  }

  private static String owner(Element table) {
    for (Node at = table.getParentNode(); at instanceof Element above; at = at.getParentNode()) {
      if (above.hasAttribute("name")) {
        return above.getAttribute("name");
      }
    }
    return "table";
  }

  String owner() {
    return owner;
  }

  String label() {
    var label = table.getAttribute("outputLabel");
    return label.isEmpty() ? owner : label;
  }

  String hitPolicy() {
    var policy = table.getAttribute("hitPolicy");
    return policy.isEmpty() ? "UNIQUE" : policy;
  }

  List<Column> columns() {
    return columns;
  }

  List<Row> rows() {
    var rows = new ArrayList<Row>();
    for (var rule : Elements.children(table, "rule")) {
      var id = rule.getAttribute("id");
      var cells = new ArrayList<String>();
      for (var kind : Kind.values()) {
        var entries = Elements.children(rule, kind.entry);
        for (int i = 0; i < count(kind); i++) {
          cells.add(i < entries.size() ? Elements.text(entries.get(i)) : "");
        }
      }
      rows.add(new Row(id.isEmpty() ? "#" + (rows.size() + 1) : id, cells));
    }
    return rows;
  }

  private long count(Kind kind) {
    return columns.stream().filter(column -> column.kind() == kind).count();
  }

  /**
   * Puts rows in the place of the present ones: a row with the key of a present one is that one
   * with its cells changed, a second with the same key and any other is new.
   *
   * @return whether anything changed
   */
  boolean replace(List<Row> rows) {
    var before = rows();
    if (before.equals(rows)) {
      return false;
    }
    Map<String, Element> known = new HashMap<>();
    var rules = Elements.children(table, "rule");
    for (int i = 0; i < rules.size(); i++) {
      known.put(before.get(i).key(), rules.get(i));
    }
    var indent = rules.isEmpty() ? null : space(rules.getFirst().getPreviousSibling());
    var end = rules.isEmpty() ? spaceAtEnd() : rules.getLast().getNextSibling();
    rules.forEach(TableElement::remove);
    var ids = new Ids(table);
    for (var row : rows) {
      var rule = Optional.ofNullable(known.remove(row.key())).orElseGet(() -> rule(ids));
      fill(rule, row.cells(), ids);
      if (indent != null) {
        table.insertBefore(table.getOwnerDocument().createTextNode(indent), end);
      }
      table.insertBefore(rule, end);
    }
    return true;
  }

  private @Nullable Node spaceAtEnd() {
    var last = table.getLastChild();
    return space(last) == null ? null : last;
  }

  private static @Nullable String space(@Nullable Node node) {
    return node != null && node.getNodeType() == Node.TEXT_NODE ? node.getTextContent() : null;
  }

  private static void remove(Element rule) {
    var before = rule.getPreviousSibling();
    if (before != null && space(before) instanceof String space && space.isBlank()) {
      before.getParentNode().removeChild(before);
    }
    rule.getParentNode().removeChild(rule);
  }

  private Element rule(Ids ids) {
    var rule = Elements.create(table, "rule");
    ids.give(rule, "row");
    return rule;
  }

  private void fill(Element rule, List<String> cells, Ids ids) {
    int at = 0;
    for (var kind : Kind.values()) {
      var entries = Elements.children(rule, kind.entry);
      for (int i = 0; i < count(kind); i++, at++) {
        var cell = cells.get(at);
        if (i < entries.size()) {
          if (!Elements.text(entries.get(i)).equals(cell)) {
            Elements.text(entries.get(i), cell);
          }
        } else if (kind != Kind.NOTE || more(cells, at, count(kind) - i)) {
          var entry = Elements.create(table, kind.entry);
          if (kind != Kind.NOTE) {
            ids.give(entry, "cell");
          }
          rule.appendChild(entry);
          Elements.text(entry, cell);
        }
      }
    }
  }

  /** Whether an annotation, or one after it, says something. */
  private static boolean more(List<String> cells, int from, long count) {
    return cells.subList(from, (int) (from + count)).stream().anyMatch(cell -> !cell.isEmpty());
  }
}
