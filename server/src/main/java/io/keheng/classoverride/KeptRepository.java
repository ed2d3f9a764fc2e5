package io.keheng.classoverride;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Classes set by hand against a run, by the temporary tables of its transaction. */
@Repository
class KeptRepository {

  private final JdbcClient jdbc;

  KeptRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void watch() {
    jdbc.sql(
            """
            INSERT INTO watched SELECT customer_id, table_name FROM segment.class_override
            WHERE state = 'STANDING'
            """)
        .update();
  }

  /** A class that stood by hand on a day that is over stays as it was then. */
  void leave(LocalDate asOf, boolean past) {
    jdbc.sql(
            """
            DELETE FROM changed c USING segment.class_override o
            WHERE o.state = ANY(:states) AND o.from_on <= :asOf AND o.last_on >= :asOf
              AND c.customer_id = o.customer_id AND c.table_name = o.table_name
            """)
        .param(
            "states",
            (past ? List.of("STANDING", "ENDED") : List.of("ENDED")).toArray(String[]::new))
        .param("asOf", asOf)
        .update();
  }

  /** Compares with the class that would be in force without it. */
  void compareWithout() {
    jdbc.sql(
            """
            UPDATE changed c SET base = o.would_be, override_id = o.id
            FROM segment.class_override o
            WHERE o.state = 'STANDING' AND c.customer_id = o.customer_id
              AND c.table_name = o.table_name
            """)
        .update();
  }

  /** Keeps what would be in force, and leaves in force what was set while it stands. */
  void force(LocalDate asOf) {
    jdbc.sql(
            """
            UPDATE segment.class_override o SET would_be = c.outcome
            FROM changed c WHERE c.override_id = o.id
            """)
        .update();
    for (var table : List.of("incoming", "changed")) {
      jdbc.sql(
              """
              UPDATE %s t SET outcome = o.outcome, fired = '{}'
              FROM segment.class_override o
              WHERE o.state = 'STANDING' AND o.from_on <= :asOf AND o.last_on >= :asOf
                AND t.customer_id = o.customer_id AND t.table_name = o.table_name
              """
                  .formatted(table))
          .param("asOf", asOf)
          .update();
    }
  }
}
