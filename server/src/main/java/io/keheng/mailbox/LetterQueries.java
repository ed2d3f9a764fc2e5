package io.keheng.mailbox;

import io.keheng.identity.DataScope;
import io.keheng.protection.Mask;
import io.keheng.protection.Vault;
import io.keheng.shared.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Letters within the scope of who looks. */
@Repository
class LetterQueries {

  private static final Map<String, String> COLUMNS =
      Map.of(
          "receivedAt", "l.received_at",
          "readAt", "l.read_at",
          "outcome", "l.outcome",
          "label", "l.label");

  private final JdbcClient jdbc;
  private final Vault vault;

  LetterQueries(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  List<LetterView> page(IncomingLetters.@Nullable Outcome outcome, DataScope scope, Paging paging) {
    return filtered(
            "SELECT l.* FROM mailbox.letter l WHERE ",
            " ORDER BY " + paging.orderBy(COLUMNS, "l.id DESC") + " LIMIT :limit OFFSET :offset",
            outcome,
            scope)
        .param("limit", paging.limit())
        .param("offset", paging.offset())
        .query(this::view)
        .list();
  }

  long count(IncomingLetters.@Nullable Outcome outcome, DataScope scope) {
    return filtered("SELECT count(*) FROM mailbox.letter l WHERE ", "", outcome, scope)
        .query(Long.class)
        .single();
  }

  Optional<LetterView> byId(long id, DataScope scope) {
    return jdbc.sql(
            "SELECT l.* FROM mailbox.letter l WHERE l.id = :id AND "
                + scope.clause("l.unit_id", "l.settled_by_id"))
        .params(scope.parameters())
        .param("id", id)
        .query(this::view)
        .optional();
  }

  private JdbcClient.StatementSpec filtered(
      String select, String order, IncomingLetters.@Nullable Outcome outcome, DataScope scope) {
    return jdbc.sql(
            select
                + scope.clause("l.unit_id", "l.settled_by_id")
                + " AND (CAST(:outcome AS text) IS NULL OR l.outcome = :outcome)"
                + order)
        .params(scope.parameters())
        .param("outcome", outcome == null ? null : outcome.name(), Types.VARCHAR);
  }

  private LetterView view(ResultSet row, int number) throws SQLException {
    return new LetterView(
        row.getLong("id"),
        row.getLong("version"),
        IncomingLetters.Outcome.valueOf(row.getString("outcome")),
        vault.text(LetterRepository.SENDER, row.getLong("id"), row.getBytes("sender"), Mask.EMAIL),
        row.getString("subject"),
        at(row, "received_at"),
        at(row, "read_at"),
        row.getObject("case_id", Long.class),
        row.getString("label"),
        row.getString("reason"),
        row.getString("note"),
        row.getString("settled_by"));
  }

  private static Instant at(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
