package io.keheng.reveal;

import io.keheng.customerfile.CustomerPart;
import io.keheng.customerfile.SharedCustomers.Shared;
import io.keheng.information.CustomerField;
import io.keheng.shared.Refusal;
import java.util.Arrays;
import java.util.List;

/**
 * What of a customer may be revealed.
 *
 * @param of a customer who is shared; none for one of the own scope, of whom everything may
 */
record Grants(List<Shared> of) {

  boolean show(String path) {
    return of.isEmpty() || of.stream().anyMatch(grant -> shows(grant, path));
  }

  /** Whether a grant shows a field; a path that is none it does not. */
  static boolean shows(Shared grant, String path) {
    return grant.parts().stream()
        .anyMatch(
            part ->
                path.equals(RevealedField.NUMBERS.path())
                    ? part == CustomerPart.HOLDINGS
                    : CustomerField.byPath(path).filter(part::holds).isPresent());
  }

  /** The paths of all that may be shown. */
  List<String> shown() {
    return Arrays.stream(RevealedField.values())
        .map(RevealedField::path)
        .filter(this::show)
        .toList();
  }

  /** The paths wanted, all that may be shown when none is said; refuses others. */
  List<String> fields(List<String> wanted) {
    for (var path : wanted) {
      if (RevealedField.of(path).isEmpty()) {
        throw Refusal.invalid("fields", "reveal.field-unknown", path);
      }
    }
    var shown = shown();
    if (shown.isEmpty() || !shown.containsAll(wanted)) {
      throw Refusal.forbidden("reveal.not-shared");
    }
    return wanted.isEmpty() ? shown : List.copyOf(wanted);
  }
}
