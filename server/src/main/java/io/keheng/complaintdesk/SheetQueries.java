package io.keheng.complaintdesk;

import io.keheng.protection.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the register on paper tells of a case beyond its line on the screen. */
@Repository
class SheetQueries {

  /**
   * @param phone under its mask; likewise the address
   */
  record Told(
      long id,
      String content,
      @Nullable String demand,
      @Nullable String contract,
      @Nullable String phone,
      @Nullable String address,
      @Nullable Instant happenedAt,
      @Nullable String place,
      String takenBy,
      @Nullable Instant closedAt) {}

  private static final String TABLE = "complaint.complaint.";

  private final JdbcClient jdbc;
  private final Vault vault;

  SheetQueries(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /**
   * @param ids of cases that the asking person sees
   */
  Map<Long, Told> told(Collection<Long> ids) {
    var told = new HashMap<Long, Told>();
    jdbc.sql(
            """
            SELECT c.id, c.content, c.demand, c.contract, c.phone, c.address, c.happened_at, c.place,
              c.taken_by, c.closed_at
            FROM complaint.complaint c WHERE c.id = ANY(:ids)
            """)
        .param("ids", ids.toArray(Long[]::new))
        .query((row, number) -> row(row))
        .list()
        .forEach(each -> told.put(each.id(), each));
    return told;
  }

  private Told row(ResultSet row) throws SQLException {
    var id = row.getLong("id");
    return new Told(
        id,
        row.getString("content"),
        row.getString("demand"),
        row.getString("contract"),
        masked("phone", id, row),
        masked("address", id, row),
        at(row, "happened_at"),
        row.getString("place"),
        row.getString("taken_by"),
        at(row, "closed_at"));
  }

  private @Nullable String masked(String column, long id, ResultSet row) throws SQLException {
    var text = vault.text(TABLE + column, id, row.getBytes(column));
    return text == null ? null : text.masked();
  }

  private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
