package io.keheng.auditor;

import io.keheng.directory.CustomerFilter;
import io.keheng.directory.Directory;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The customers that rows of the trail concern, no more than the asking person may read. */
@Repository
class CustomerQueries {

  record Known(long id, String number, String name) {
    String shown() {
      return number + " " + name;
    }
  }

  private final JdbcClient jdbc;
  private final Directory directory;

  CustomerQueries(JdbcClient jdbc, Directory directory) {
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
            """
            SELECT n.id, n.number, n.name FROM customer.numbered n
            JOIN customer.directory d ON d.id = n.current_id WHERE n.id = ANY(:ids) AND
            """
                + seen.sql())
        .params(seen.parameters())
        .param("ids", ids.toArray(Long[]::new))
        .query(
            (row, place) ->
                new Known(row.getLong("id"), row.getString("number"), row.getString("name")))
        .list()
        .stream()
        .collect(Collectors.toMap(Known::id, Function.identity(), (one, same) -> one));
  }

  Optional<Long> byNumber(String number) {
    var seen = directory.condition(CustomerFilter.ALL);
    return jdbc.sql(
            """
            SELECT n.id FROM customer.numbered n
            JOIN customer.directory d ON d.id = n.current_id WHERE n.number = :number AND
            """
                + seen.sql())
        .params(seen.parameters())
        .param("number", number)
        .query(Long.class)
        .optional();
  }
}
