package io.keheng.reveal;

import io.keheng.directory.CustomerFilter;
import io.keheng.directory.Directory;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The customers that were looked at, no more than the asking person may read. */
@Repository
class LookedCustomerQueries {

  record Known(long id, String number, String name) {}

  private final JdbcClient jdbc;
  private final Directory directory;

  LookedCustomerQueries(JdbcClient jdbc, Directory directory) {
    this.jdbc = jdbc;
    this.directory = directory;
  }

  Map<Long, Known> visible(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    var seen = directory.condition(CustomerFilter.ALL);
    return jdbc
        .sql(
            "SELECT d.id, d.number, d.name FROM customer.directory d WHERE d.id = ANY(:ids) AND "
                + seen.sql())
        .params(seen.parameters())
        .param("ids", ids.toArray(Long[]::new))
        .query(Known.class)
        .stream()
        .collect(Collectors.toMap(Known::id, known -> known));
  }
}
