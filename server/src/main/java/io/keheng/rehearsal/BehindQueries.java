package io.keheng.rehearsal;

import io.keheng.identity.DataScope;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The customers of lists behind figures, none whom the asking person may not see. */
@Repository
class BehindQueries {

  record Person(
      long id,
      String number,
      String name,
      String kind,
      @Nullable Long unitId,
      @Nullable Long managerId) {}

  private final JdbcClient jdbc;

  BehindQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those of some customers who are seen, in the order of their ids. */
  List<Person> seen(Collection<Long> customers, DataScope scope) {
    return jdbc.sql(
            """
            SELECT d.id, d.number, d.name, d.kind, d.unit_id, d.manager_id
            FROM customer.directory d
            WHERE d.id = ANY(:customers) AND\s\
            """
                + scope.clause("d.unit_id", "d.manager_id")
                + " ORDER BY d.id")
        .params(scope.parameters())
        .param("customers", customers.toArray(Long[]::new))
        .query(new SimplePropertyRowMapper<>(Person.class))
        .list();
  }

  /** The ids of those of some customers who are seen. */
  List<Long> seenIds(Collection<Long> customers, DataScope scope) {
    return jdbc.sql(
            "SELECT d.id FROM customer.directory d WHERE d.id = ANY(:customers) AND "
                + scope.clause("d.unit_id", "d.manager_id")
                + " ORDER BY d.id")
        .params(scope.parameters())
        .param("customers", customers.toArray(Long[]::new))
        .query((row, number) -> row.getLong(1))
        .list();
  }
}
