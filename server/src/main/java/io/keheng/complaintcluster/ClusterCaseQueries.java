package io.keheng.complaintcluster;

import io.keheng.complaint.SeenCases;
import io.keheng.identity.DataScope;
import io.keheng.procedure.Stage;
import io.keheng.shared.Paging;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases of a cluster, as far as somebody may see each. */
@Repository
class ClusterCaseQueries {

  /**
   * @param core whether the texts of the others are like its own
   */
  record Row(
      long id,
      String number,
      Instant lodgedAt,
      Stage stage,
      long unitId,
      @Nullable String product,
      String content,
      boolean core) {}

  private static final String FROM =
      " FROM complaint.cluster_case m JOIN complaint.cluster k ON k.id = m.cluster_id"
          + " JOIN complaint.complaint c ON c.id = m.case_id WHERE m.cluster_id = :cluster AND ";

  private final JdbcClient jdbc;

  ClusterCaseQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Row> page(long cluster, DataScope scope, Paging paging) {
    return jdbc.sql(
            "SELECT c.id, c.number, c.lodged_at, c.stage, c.unit_id, c.product, c.content,"
                + " coalesce(c.id = k.core_id, false) AS core"
                + FROM
                + SeenCases.clause()
                + " ORDER BY c.lodged_at DESC, c.id DESC LIMIT :limit OFFSET :offset")
        .param("cluster", cluster)
        .params(scope.parameters())
        .param("limit", paging.limit())
        .param("offset", paging.offset())
        .query(new SimplePropertyRowMapper<>(Row.class))
        .list();
  }

  long count(long cluster, DataScope scope) {
    return jdbc.sql("SELECT count(*)" + FROM + SeenCases.clause())
        .param("cluster", cluster)
        .params(scope.parameters())
        .query(Long.class)
        .single();
  }
}
