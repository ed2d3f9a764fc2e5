package io.keheng.customer;

import io.keheng.audit.Change;
import io.keheng.information.CustomerField;
import io.keheng.information.FieldWords;
import io.keheng.shared.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Changes of a customer as they are read: units and people by their names. */
@Component
class NamedChanges {

  private final FieldWords words;

  NamedChanges(FieldWords words) {
    this.words = words;
  }

  Page<Change> of(Page<Change> page) {
    var items = page.items().stream().map(this::named).toList();
    return new Page<>(items, page.total(), page.page(), page.size());
  }

  private Change named(Change change) {
    return new Change(
        change.id(),
        change.entity(),
        change.entityId(),
        change.action(),
        change.staffId(),
        change.staffName(),
        change.at(),
        change.fields().stream().map(this::named).toList());
  }

  private Change.Field named(Change.Field field) {
    for (var named : List.of(CustomerField.UNIT, CustomerField.MANAGER)) {
      if (named.path().equals(field.name())) {
        return new Change.Field(
            field.name(), name(named, field.before()), name(named, field.after()), field.label());
      }
    }
    return field;
  }

  /** The number itself of somebody or something that is no longer there. */
  private @Nullable JsonNode name(CustomerField field, @Nullable JsonNode id) {
    if (id == null || !id.isIntegralNumber()) {
      return id;
    }
    var name = words.masked(field, id.asLong());
    return name == null ? id : StringNode.valueOf(name);
  }
}
