package io.keheng.directory;

import io.keheng.customerfile.CustomerScope;
import java.util.ArrayList;
import java.util.List;

/**
 * The ways in which a search finds customers, each a SELECT of their ids by an index of its own. By
 * protected numbers it finds those of the scope alone, so that nobody learns by searching what is
 * not granted of a shared one.
 */
record Ways(CustomerScope scope, List<String> all) {

  Ways(CustomerScope scope) {
    this(scope, new ArrayList<>());
  }

  void addSelect(String select) {
    all.add(select);
  }

  void add(String condition) {
    addSelect("SELECT d.id FROM customer.directory d WHERE " + condition);
  }

  void addProtected(String condition) {
    add(
        scope.shared().isNone()
            ? condition
            : "%s AND %s".formatted(condition, scope.own().clause("d.unit_id", "d.manager_id")));
  }
}
