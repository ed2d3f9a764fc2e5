package io.keheng.decision;

import java.util.List;

/** Finds gaps, overlaps and rows that can never fire. */
final class Coverage {

  private final Model model;

  Coverage(Model model) {
    this.model = model;
  }

  List<Finding> findings() {
    return List.of();
  }
}
