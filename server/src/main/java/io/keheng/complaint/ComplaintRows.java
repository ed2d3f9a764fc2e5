package io.keheng.complaint;

import io.keheng.procedure.Channel;
import io.keheng.procedure.Stage;
import io.keheng.protection.ProtectedText;
import io.keheng.protection.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Reads a case, opening what is sealed. */
@Component
class ComplaintRows implements RowMapper<Complaint> {

  private final Vault vault;

  ComplaintRows(Vault vault) {
    this.vault = vault;
  }

  @Override
  public Complaint mapRow(ResultSet row, int number) throws SQLException {
    return new Complaint(
        row.getLong("id"),
        row.getLong("version"),
        row.getString("number"),
        row.getString("procedure"),
        texts(row, "besides"),
        row.getBoolean("staff"),
        Stage.valueOf(row.getString("stage")),
        Channel.valueOf(row.getString("channel")),
        row.getString("case_class"),
        Complaint.Severity.valueOf(row.getString("severity")),
        row.getString("content"),
        instant(row, "happened_at"),
        row.getString("place"),
        row.getString("demand"),
        row.getString("contract"),
        row.getBigDecimal("claim"),
        Complaint.OnBehalf.valueOf(row.getString("on_behalf")),
        row.getString("proof"),
        row.getString("complainant"),
        sealed(row, "phone"),
        sealed(row, "email"),
        sealed(row, "address"),
        row.getInt("persons"),
        texts(row, "representatives"),
        row.getBoolean("mass_risk"),
        row.getString("referred_by"),
        row.getObject("customer_id", Long.class),
        row.getString("customer_number"),
        row.getString("customer_name"),
        row.getLong("taken_unit_id"),
        row.getString("taken_by"),
        row.getLong("unit_id"),
        row.getLong("owner_id"),
        row.getString("owner"),
        Objects.requireNonNull(instant(row, "lodged_at")),
        row.getString("result"),
        row.getObject("merged_into", Long.class),
        instant(row, "closed_at"),
        row.getObject("keep_until", LocalDate.class));
  }

  private @Nullable ProtectedText sealed(ResultSet row, String column) throws SQLException {
    return vault.text(
        ComplaintRepository.TABLE + "." + column, row.getLong("id"), row.getBytes(column));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
