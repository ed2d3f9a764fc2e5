package io.keheng.complaintimport;

import io.keheng.identity.DataScope;
import io.keheng.shared.Paging;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PastImportRepository {

  private final JdbcClient jdbc;

  PastImportRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps an import; gives its number. */
  long insert(PastImport done) {
    return jdbc.sql(
            """
            INSERT INTO complaint.past_import
              (file, template, procedure, unit_id, rows, added, known, rejected, rejects, at, by_id,
               by_name)
            VALUES (:file, :template, :procedure, :unit, :rows, :added, :known, :rejected,
               :rejects, :at, :byId, :by)
            RETURNING id
            """)
        .param("file", done.file())
        .param("template", done.template())
        .param("procedure", done.procedure())
        .param("unit", done.unitId())
        .param("rows", done.rows())
        .param("added", done.added())
        .param("known", done.known())
        .param("rejected", done.rejected())
        .param("rejects", done.rejects())
        .param("at", done.at().atOffset(ZoneOffset.UTC))
        .param("byId", done.byId())
        .param("by", done.byName())
        .query(Long.class)
        .single();
  }

  Optional<PastImport> byId(long id, DataScope scope) {
    return jdbc.sql(
            "SELECT * FROM complaint.past_import i WHERE i.id = :id AND "
                + scope.clause("i.unit_id", "i.by_id"))
        .param("id", id)
        .params(scope.parameters())
        .query(new SimplePropertyRowMapper<>(PastImport.class))
        .optional();
  }

  List<PastImport> page(DataScope scope, Paging paging) {
    return jdbc.sql(
            "SELECT * FROM complaint.past_import i WHERE "
                + scope.clause("i.unit_id", "i.by_id")
                + " ORDER BY i.id DESC LIMIT :limit OFFSET :offset")
        .params(scope.parameters())
        .param("limit", paging.limit())
        .param("offset", paging.offset())
        .query(new SimplePropertyRowMapper<>(PastImport.class))
        .list();
  }

  long count(DataScope scope) {
    return jdbc.sql(
            "SELECT count(*) FROM complaint.past_import i WHERE "
                + scope.clause("i.unit_id", "i.by_id"))
        .params(scope.parameters())
        .query(Long.class)
        .single();
  }
}
