package io.keheng.complaintfigures;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases whose complainant was last not content with the answer. */
@Repository
class DissatisfiedQueries {

  private final JdbcClient jdbc;
  private final CountQueries figures;

  DissatisfiedQueries(JdbcClient jdbc, CountQueries figures) {
    this.jdbc = jdbc;
    this.figures = figures;
  }

  /**
   * How many cases of a span each unit has, by its id.
   *
   * @param worst scores up to it say that he is not content
   */
  Map<Long, Long> counted(FigureSpan span, CountQueries.Whose whose, int worst) {
    var found = new HashMap<Long, Long>();
    jdbc.sql(
            """
            SELECT c.unit_id, count(*) AS cases
            FROM complaint.complaint c
            WHERE c.lodged_at >= :from AND c.lodged_at < :until AND
              (SELECT (a.details ->> 'score')::int FROM complaint.act a
               WHERE a.case_id = c.id AND a.act IN ('SATISFACTION_ASKED', 'VISITED')
               ORDER BY a.id DESC LIMIT 1) <= :worst AND %s
            GROUP BY c.unit_id
            """
                .formatted(whose.clause()))
        .params(whose.parameters())
        .params(figures.times(span))
        .param("worst", worst)
        .query(
            row -> {
              found.put(row.getLong("unit_id"), row.getLong("cases"));
            });
    return found;
  }
}
