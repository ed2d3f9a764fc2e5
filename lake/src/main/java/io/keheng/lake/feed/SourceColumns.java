package io.keheng.lake.feed;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The columns of a file that its mapping reads. */
final class SourceColumns {

  private final Template.FileMapping mapping;

  SourceColumns(Template.FileMapping mapping) {
    this.mapping = mapping;
  }

  Set<String> all() {
    return read(false);
  }

  /** The columns that a file must have and lacks. */
  Set<String> missing(List<String> columns) {
    var missing = new LinkedHashSet<>(read(true));
    missing.removeAll(columns);
    return missing;
  }

  private Set<String> read(boolean indispensable) {
    var sources = new LinkedHashSet<String>();
    for (var target : mapping.entity().targets()) {
      var column = mapping.columns().get(target.name());
      if (column != null && (target.required() || !indispensable)) {
        column.from().stream().filter(name -> !name.contains(".")).forEach(sources::add);
        if (column.sign() != null) {
          sources.add(column.sign().by());
        }
      }
    }
    mapping.joins().values().stream()
        .flatMap(join -> join.on().keySet().stream())
        .filter(name -> !name.contains("."))
        .forEach(sources::add);
    if (mapping.key() != null) {
      sources.add(mapping.key());
    }
    return sources;
  }
}
