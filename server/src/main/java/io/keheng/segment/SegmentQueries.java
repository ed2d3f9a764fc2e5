package io.keheng.segment;

import io.keheng.directory.Directory;
import io.keheng.identity.DataScope;
import io.keheng.shared.Paging;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads timelines, and customers by class within a scope. */
@Repository
class SegmentQueries {

  /**
   * @param validUntil first day of the next state; null for the present one
   * @param fired numbers of the rows that fired, joined by commas
   */
  record State(
      String tableName,
      LocalDate validFrom,
      @Nullable LocalDate validUntil,
      String outcome,
      String fired,
      long releaseId,
      LocalDate factsAsOf,
      long runId) {}

  record Member(
      long id,
      String number,
      String name,
      String kind,
      String currency,
      String outcome,
      LocalDate validFrom) {}

  /** How many customers a table gives an outcome. */
  record Count(String tableName, String outcome, long number) {}

  /**
   * @param outcome one, or several joined by {@code ;}
   */
  record Held(long customerId, String tableName, String outcome) {}

  private static final Map<String, String> SORTS =
      Map.of("number", "d.number", "name", "d.name", "validFrom", "c.valid_from");

  private static final String STATE =
      """
      SELECT table_name, valid_from, valid_until, outcome, array_to_string(fired, ',') AS fired,
             release_id, facts_as_of, run_id
      FROM segment.classification
      WHERE customer_id = :customerId
      """;

  private static final String MEMBERS =
      """
      FROM segment.current_class c
      JOIN customer.directory d ON d.id = c.customer_id
      WHERE c.table_name = :table
        AND (CAST(:outcome AS text) IS NULL OR :outcome = ANY(string_to_array(c.outcome, ';')))
        AND\s\
      """;

  private final JdbcClient jdbc;

  SegmentQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The present state of each table. */
  List<State> current(long customerId) {
    return jdbc.sql(STATE + "AND valid_until IS NULL")
        .param("customerId", customerId)
        .query(new SimplePropertyRowMapper<>(State.class))
        .list();
  }

  /** The timeline of one table, newest first. */
  List<State> timeline(long customerId, String table) {
    return jdbc.sql(STATE + "AND table_name = :table ORDER BY valid_from DESC")
        .param("customerId", customerId)
        .param("table", table)
        .query(new SimplePropertyRowMapper<>(State.class))
        .list();
  }

  /** The timelines of all tables, newest first. */
  List<State> timelines(long customerId) {
    return jdbc.sql(STATE + "ORDER BY valid_from DESC, table_name")
        .param("customerId", customerId)
        .query(new SimplePropertyRowMapper<>(State.class))
        .list();
  }

  /** Customers by table and outcome; one with several outcomes counts for each. */
  List<Count> figures(DataScope scope) {
    return jdbc.sql(
            """
            SELECT c.table_name, o.outcome, count(*) AS number
            FROM segment.current_class c
            JOIN customer.directory d ON d.id = c.customer_id
            CROSS JOIN LATERAL unnest(string_to_array(c.outcome, ';')) AS o(outcome)
            WHERE\s\
            """
                + scope.clause("d.unit_id", "d.manager_id")
                + " GROUP BY c.table_name, o.outcome")
        .params(scope.parameters())
        .query(new SimplePropertyRowMapper<>(Count.class))
        .list();
  }

  /** The present classes of some customers. */
  List<Held> classes(Collection<Long> customers) {
    return jdbc.sql(
            """
            SELECT customer_id, table_name, outcome FROM segment.current_class
            WHERE customer_id = ANY(:customers)
            """)
        .param("customers", customers.toArray(Long[]::new))
        .query(new SimplePropertyRowMapper<>(Held.class))
        .list();
  }

  /** On {@code customer.directory d}: one of the outcomes in each of the tables. */
  static Directory.Condition condition(Map<String, List<String>> outcomes) {
    var parts = new ArrayList<String>();
    var parameters = new HashMap<String, Object>();
    outcomes.forEach(
        (table, wanted) -> {
          var number = parts.size();
          parts.add(
              """
              d.id IN (
                SELECT c.customer_id FROM segment.current_class c
                WHERE c.table_name = :classTable%1$d
                  AND string_to_array(c.outcome, ';') && CAST(:classOutcomes%1$d AS text[]))\
              """
                  .formatted(number));
          parameters.put("classTable" + number, table);
          parameters.put("classOutcomes" + number, wanted.toArray(String[]::new));
        });
    return new Directory.Condition(String.join(" AND ", parts), parameters);
  }

  List<Member> members(String table, @Nullable String outcome, DataScope scope, Paging paging) {
    return jdbc.sql(
            "SELECT d.id, d.number, d.name, d.kind, d.currency, c.outcome, c.valid_from "
                + MEMBERS
                + scope.clause("d.unit_id", "d.manager_id")
                + " ORDER BY "
                + paging.orderBy(SORTS, "d.id")
                + " LIMIT :limit OFFSET :offset")
        .params(scope.parameters())
        .param("table", table)
        .param("outcome", outcome)
        .param("limit", paging.limit())
        .param("offset", paging.offset())
        .query(new SimplePropertyRowMapper<>(Member.class))
        .list();
  }

  long count(String table, @Nullable String outcome, DataScope scope) {
    return jdbc.sql("SELECT count(*) " + MEMBERS + scope.clause("d.unit_id", "d.manager_id"))
        .params(scope.parameters())
        .param("table", table)
        .param("outcome", outcome)
        .query(Long.class)
        .single();
  }
}
