package io.keheng.audit;

import io.keheng.copy.CopyRows;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EntryRepository {

  /** A row as it stands in the table. */
  record Stored(long id, Trace trace) {}

  /** A row on its way in, with the mark that only the application can make. */
  record Marked(Trace trace, byte[] mac) {}

  static final String COLUMNS =
      "kind, entity, entity_id, action, staff_id, staff_name, at, address, agent, purpose,"
          + " reference, before, after";

  private final JdbcClient jdbc;
  private final JdbcOperations operations;

  EntryRepository(JdbcClient jdbc, JdbcOperations operations) {
    this.jdbc = jdbc;
    this.operations = operations;
  }

  void insert(Marked row) {
    var trace = row.trace();
    jdbc.sql(
            """
            INSERT INTO audit.entry (kind, entity, entity_id, action, staff_id, staff_name, at,
              address, agent, purpose, reference, before, after, mac)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS json), CAST(? AS json), ?)
            """)
        .params(
            Arrays.asList(
                trace.kind().name(),
                trace.entity(),
                trace.entityId(),
                trace.action(),
                trace.staffId(),
                trace.staffName(),
                trace.at().atOffset(ZoneOffset.UTC),
                trace.address(),
                trace.agent(),
                trace.purpose(),
                trace.reference(),
                trace.before(),
                trace.after(),
                row.mac()))
        .update();
  }

  void insertAll(List<Marked> rows) {
    operations.execute(
        (Connection connection) -> {
          CopyRows.into(
              connection, "audit.entry (" + COLUMNS + ", mac)", rows, EntryRepository::cells);
          return rows.size();
        });
  }

  private static List<@Nullable String> cells(Marked row) {
    var trace = row.trace();
    return Arrays.asList(
        trace.kind().name(),
        trace.entity(),
        trace.entityId(),
        trace.action(),
        Long.toString(trace.staffId()),
        trace.staffName(),
        trace.at().toString(),
        trace.address(),
        trace.agent(),
        trace.purpose(),
        trace.reference(),
        trace.before(),
        trace.after(),
        "\\x" + HexFormat.of().formatHex(row.mac()));
  }

  /** The changes of one thing, newest first. */
  List<Stored> changesOf(String entity, String entityId, int limit, long offset) {
    return jdbc.sql(
            """
            SELECT id, %s FROM audit.entry
            WHERE kind = 'CHANGE' AND entity = :entity AND entity_id = :entityId
            ORDER BY id DESC
            LIMIT :limit OFFSET :offset
            """
                .formatted(COLUMNS))
        .param("entity", entity)
        .param("entityId", entityId)
        .param("limit", limit)
        .param("offset", offset)
        .query((row, number) -> stored(row))
        .list();
  }

  long countChanges(String entity, String entityId) {
    return jdbc.sql(
            """
            SELECT count(*) FROM audit.entry
            WHERE kind = 'CHANGE' AND entity = :entity AND entity_id = :entityId
            """)
        .param("entity", entity)
        .param("entityId", entityId)
        .query(Long.class)
        .single();
  }

  static Stored stored(ResultSet row) throws SQLException {
    return new Stored(
        row.getLong("id"),
        new Trace(
            Kind.valueOf(row.getString("kind")),
            row.getString("entity"),
            row.getString("entity_id"),
            row.getString("action"),
            row.getLong("staff_id"),
            row.getString("staff_name"),
            row.getObject("at", OffsetDateTime.class).toInstant(),
            row.getString("address"),
            row.getString("agent"),
            row.getString("purpose"),
            row.getString("reference"),
            row.getString("before"),
            row.getString("after")));
  }
}
