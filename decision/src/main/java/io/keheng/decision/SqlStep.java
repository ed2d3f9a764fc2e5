package io.keheng.decision;

import java.util.List;

/** Columns computed side by side from the relation and the columns of earlier steps. */
record SqlStep(List<Item> items) {

  record Item(String name, String expression) {}

  static SqlStep of(String name, String expression) {
    return new SqlStep(List.of(new Item(name, expression)));
  }
}
