package io.keheng.information;

import io.keheng.identifier.Checked;
import io.keheng.shared.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of a draft while they are checked, and what was found. */
record Findings(
    Map<CustomerField, Object> values, List<Violation> violations, List<Violation> warnings) {

  Findings() {
    this(new EnumMap<>(CustomerField.class), new ArrayList<>(), new ArrayList<>());
  }

  Verdict verdict() {
    return new Verdict(CustomerDraft.of(values), List.copyOf(violations), List.copyOf(warnings));
  }

  /** Takes the normal form of a number and what its check found. */
  void accept(CustomerField field, Checked checked) {
    values.put(field, checked.value());
    violations.addAll(checked.violations());
    warnings.addAll(checked.warnings());
  }

  void wrong(CustomerField field, String key, Object... args) {
    violations.add(new Violation(field.path(), key, args));
  }

  void doubtful(CustomerField field, String key, Object... args) {
    warnings.add(new Violation(field.path(), key, args));
  }

  @Nullable String text(CustomerField field) {
    return (String) values.get(field);
  }

  @Nullable LocalDate date(CustomerField field) {
    return (LocalDate) values.get(field);
  }
}
