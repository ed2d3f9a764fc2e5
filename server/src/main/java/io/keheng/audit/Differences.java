package io.keheng.audit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The fields in which two states of a thing differ. */
final class Differences {

  private Differences() {}

  static List<Change.Field> between(
      JsonMapper json, @Nullable String before, @Nullable String after) {
    var fields = new ArrayList<Change.Field>();
    differ("", tree(json, before), tree(json, after), fields);
    return fields;
  }

  private static @Nullable JsonNode tree(JsonMapper json, @Nullable String text) {
    return text == null ? null : json.readTree(text);
  }

  private static void differ(
      String path, @Nullable JsonNode before, @Nullable JsonNode after, List<Change.Field> into) {
    if (isObject(before) || isObject(after)) {
      var names = new LinkedHashSet<String>();
      addNames(before, names);
      addNames(after, names);
      for (var name : names) {
        differ(path.isEmpty() ? name : path + "." + name, at(before, name), at(after, name), into);
      }
    } else if (!Objects.equals(before, after)) {
      into.add(new Change.Field(path, before, after));
    }
  }

  private static boolean isObject(@Nullable JsonNode node) {
    return node != null && node.isObject();
  }

  private static void addNames(@Nullable JsonNode node, LinkedHashSet<String> names) {
    if (node != null && node.isObject()) {
      names.addAll(node.propertyNames());
    }
  }

  private static @Nullable JsonNode at(@Nullable JsonNode node, String name) {
    var value = node == null ? null : node.get(name);
    return value == null || value.isNull() ? null : value;
  }
}
