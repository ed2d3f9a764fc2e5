package io.keheng.sharing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ShareRepository {

  private final JdbcClient jdbc;

  ShareRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The next number of a kind in a year, without gaps. */
  int next(String kind, int year) {
    return jdbc.sql(
            """
            INSERT INTO sharing.sequence (kind, year, last) VALUES (:kind, :year, 1)
            ON CONFLICT (kind, year) DO UPDATE SET last = sequence.last + 1
            RETURNING last
            """)
        .param("kind", kind)
        .param("year", year)
        .query(Integer.class)
        .single();
  }

  long insert(String number, Share.Application asked, long by, Instant at) {
    return jdbc.sql(
            """
            INSERT INTO sharing.share
              (number, purpose, reason, parts, unit_id, numbers, from_on, to_on, grantee_staff,
               grantee_unit, state, applied_by, applied_at)
            VALUES (:number, :purpose, :reason, :parts, :unit, :numbers, :from, :to, :staff,
               :granteeUnit, 'PENDING', :by, :at)
            RETURNING id
            """)
        .param("number", number)
        .param("purpose", asked.purpose())
        .param("reason", asked.reason())
        .param("parts", asked.parts().stream().map(Enum::name).toArray(String[]::new))
        .param("unit", asked.unitId(), java.sql.Types.BIGINT)
        .param("numbers", asked.numbers().toArray(String[]::new))
        .param("from", asked.fromOn())
        .param("to", asked.toOn())
        .param("staff", asked.granteeUnit() == null ? by : null, java.sql.Types.BIGINT)
        .param("granteeUnit", asked.granteeUnit(), java.sql.Types.BIGINT)
        .param("by", by)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  void name(long id, Collection<Long> customers) {
    jdbc.sql(
            """
            INSERT INTO sharing.share_customer (share_id, customer_id)
            SELECT :id, unnest(:customers) ON CONFLICT DO NOTHING
            """)
        .param("id", id)
        .param("customers", customers.toArray(Long[]::new))
        .update();
  }

  /** Nobody else decides on it until the transaction ends. */
  void lock(long id) {
    jdbc.sql("SELECT id FROM sharing.share WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query(Long.class)
        .optional();
  }

  void decide(long id, String state, long by, Instant at, @Nullable String note) {
    jdbc.sql(
            """
            UPDATE sharing.share
            SET state = :state, decided_by = :by, decided_at = :at, note = :note WHERE id = :id
            """)
        .param("id", id)
        .param("state", state)
        .param("by", by)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("note", note, java.sql.Types.VARCHAR)
        .update();
  }

  void end(long id, String state, long by, Instant at, @Nullable String note) {
    jdbc.sql(
            """
            UPDATE sharing.share
            SET state = :state, ended_by = :by, ended_at = :at, end_note = :note WHERE id = :id
            """)
        .param("id", id)
        .param("state", state)
        .param("by", by)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("note", note, java.sql.Types.VARCHAR)
        .update();
  }

  /** Counts a look at customers; gives those who were looked at so for the first time that day. */
  Set<Long> looked(
      long id, Collection<Long> customers, long staffId, String access, LocalDate day, Instant at) {
    return jdbc.sql(
            """
            INSERT INTO sharing.look
              (share_id, customer_id, staff_id, access, day, times, first_at, last_at)
            SELECT :id, c, :staff, :access, :day, 1, :at, :at
            FROM unnest(:customers) c ORDER BY c
            ON CONFLICT (share_id, customer_id, staff_id, access, day)
            DO UPDATE SET times = look.times + 1, last_at = excluded.last_at
            RETURNING CASE WHEN times = 1 THEN customer_id END AS first
            """)
        .param("id", id)
        .param("customers", customers.toArray(Long[]::new))
        .param("staff", staffId)
        .param("access", access)
        .param("day", day)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query((row, number) -> row.getLong("first"))
        .set();
  }
}
