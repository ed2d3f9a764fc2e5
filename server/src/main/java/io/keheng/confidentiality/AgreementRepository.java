package io.keheng.confidentiality;

import io.keheng.customerfile.CustomerPart;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AgreementRepository {

  private final JdbcClient jdbc;

  AgreementRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Empty when the file number is taken. */
  Optional<Long> insert(Agreement.Entered entered, long staffId, Instant at) {
    return jdbc.sql(
            """
            INSERT INTO handover.agreement
              (file_number, party, purpose, parts, duties, liability, valid_from, valid_to,
               staff_id, at)
            VALUES (:file, :party, :purpose, :parts, :duties, :liability, :from, :to, :staff, :at)
            ON CONFLICT (file_number) DO NOTHING RETURNING id
            """)
        .param("file", entered.fileNumber())
        .param("party", entered.party())
        .param("purpose", entered.purpose())
        .param("parts", entered.parts().stream().map(Enum::name).toArray(String[]::new))
        .param("duties", entered.duties())
        .param("liability", entered.liability())
        .param("from", entered.validFrom())
        .param("to", entered.validTo())
        .param("staff", staffId)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .optional();
  }

  /** False when it has ended already. */
  boolean end(long id, LocalDate on, String note) {
    return jdbc.sql(
                """
                UPDATE handover.agreement SET ended_on = :on, end_note = :note
                WHERE id = :id AND ended_on IS NULL
                """)
            .param("id", id)
            .param("on", on)
            .param("note", note)
            .update()
        == 1;
  }

  Optional<Agreement> byId(long id) {
    return jdbc.sql("SELECT * FROM handover.agreement WHERE id = :id")
        .param("id", id)
        .query((row, number) -> agreement(row))
        .optional();
  }

  /** Newest first. */
  List<Agreement> page(int limit, long offset) {
    return jdbc.sql("SELECT * FROM handover.agreement ORDER BY id DESC LIMIT :limit OFFSET :offset")
        .param("limit", limit)
        .param("offset", offset)
        .query((row, number) -> agreement(row))
        .list();
  }

  long count() {
    return jdbc.sql("SELECT count(*) FROM handover.agreement").query(Long.class).single();
  }

  private static Agreement agreement(ResultSet row) throws SQLException {
    return new Agreement(
        row.getLong("id"),
        row.getString("file_number"),
        row.getString("party"),
        row.getString("purpose"),
        parts(row),
        row.getString("duties"),
        row.getString("liability"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        row.getLong("staff_id"),
        row.getTimestamp("at").toInstant(),
        row.getObject("ended_on", LocalDate.class),
        row.getString("end_note"));
  }

  private static List<CustomerPart> parts(ResultSet row) throws SQLException {
    return Stream.of((String[]) row.getArray("parts").getArray())
        .map(CustomerPart::valueOf)
        .toList();
  }
}
