package io.keheng.audit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The fields in which two states of a thing differ. */
@Component
class Differences {

  private final JsonMapper json;
  private final List<FieldLabels> labels;

  Differences(JsonMapper json, List<FieldLabels> labels) {
    this.json = json;
    this.labels = List.copyOf(labels);
  }

  /** The fields of a row of the trail, named where a module names them. */
  List<Change.Field> of(Trace trace) {
    var fields = new ArrayList<Change.Field>();
    differ(trace.entity(), "", tree(trace.before()), tree(trace.after()), fields);
    return fields;
  }

  private @Nullable JsonNode tree(@Nullable String text) {
    return text == null ? null : json.readTree(text);
  }

  private void differ(
      String entity,
      String path,
      @Nullable JsonNode before,
      @Nullable JsonNode after,
      List<Change.Field> into) {
    if (isObject(before) || isObject(after)) {
      var names = new LinkedHashSet<String>();
      addNames(before, names);
      addNames(after, names);
      for (var name : names) {
        var whole = path.isEmpty() ? name : path + "." + name;
        differ(entity, whole, at(before, name), at(after, name), into);
      }
    } else if (!Objects.equals(before, after)) {
      into.add(new Change.Field(path, before, after, label(entity, path)));
    }
  }

  private @Nullable String label(String entity, String path) {
    return labels.stream()
        .map(each -> each.label(entity, path))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
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
