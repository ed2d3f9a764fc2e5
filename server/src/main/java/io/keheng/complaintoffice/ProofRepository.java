package io.keheng.complaintoffice;

import io.keheng.identity.DataScope;
import io.keheng.shared.Paging;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ProofRepository {

  private static final SimplePropertyRowMapper<TrainingProof> ROWS =
      new SimplePropertyRowMapper<>(TrainingProof.class);
  private static final Map<String, String> SORTS =
      Map.of("staffName", "p.staff_name", "takenOn", "p.taken_on", "validUntil", "p.valid_until");

  private final JdbcClient jdbc;

  ProofRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Empty where the same was entered before. */
  Optional<Long> insert(TrainingProof proof) {
    return jdbc.sql(
            """
            INSERT INTO complaintoffice.proof
              (unit_id, staff_id, staff_name, education, taken_on, valid_until, certificate,
               entered_at, entered_by)
            VALUES (:unit, :staff, :name, :education, :taken, :until, :certificate, :at, :by)
            ON CONFLICT DO NOTHING RETURNING id
            """)
        .param("unit", proof.unitId())
        .param("staff", proof.staffId())
        .param("name", proof.staffName())
        .param("education", proof.education())
        .param("taken", proof.takenOn())
        .param("until", proof.validUntil())
        .param("certificate", proof.certificate(), Types.VARCHAR)
        .param("at", proof.enteredAt().atOffset(ZoneOffset.UTC))
        .param("by", proof.enteredBy())
        .query(Long.class)
        .optional();
  }

  Optional<TrainingProof> byId(long id, DataScope scope) {
    return jdbc.sql("SELECT p.* FROM complaintoffice.proof p WHERE p.id = :id AND " + seen(scope))
        .param("id", id)
        .params(scope.parameters())
        .query(ROWS)
        .optional();
  }

  void remove(long id) {
    jdbc.sql("DELETE FROM complaintoffice.proof WHERE id = :id").param("id", id).update();
  }

  List<TrainingProof> page(DataScope scope, @Nullable String education, Paging paging) {
    return listed("SELECT p.*", scope, education)
        .apply(
            " ORDER BY "
                + paging.orderBy(SORTS, "p.taken_on DESC, p.id DESC")
                + " LIMIT "
                + paging.limit()
                + " OFFSET "
                + paging.offset())
        .query(ROWS)
        .list();
  }

  long count(DataScope scope, @Nullable String education) {
    return listed("SELECT count(*)", scope, education).apply("").query(Long.class).single();
  }

  private java.util.function.Function<String, JdbcClient.StatementSpec> listed(
      String select, DataScope scope, @Nullable String education) {
    return end ->
        jdbc.sql(
                select
                    + " FROM complaintoffice.proof p WHERE "
                    + seen(scope)
                    + " AND (:education::text IS NULL OR p.education = :education)"
                    + end)
            .params(scope.parameters())
            .param("education", education, Types.VARCHAR);
  }

  private static String seen(DataScope scope) {
    return scope.clause("p.unit_id", "p.staff_id");
  }

  /** What somebody has valid proofs of on a day. */
  Set<String> valid(long staffId, LocalDate day) {
    return Set.copyOf(
        jdbc.sql(
                """
                SELECT DISTINCT education FROM complaintoffice.proof
                WHERE staff_id = :staff AND taken_on <= :day AND valid_until >= :day
                """)
            .param("staff", staffId)
            .param("day", day)
            .query(String.class)
            .list());
  }

  /** How many of these people have a valid proof of each education. */
  Map<String, Long> counts(Collection<Long> people, LocalDate day) {
    var found = new HashMap<String, Long>();
    jdbc.sql(
            """
            SELECT education, count(DISTINCT staff_id) AS people FROM complaintoffice.proof
            WHERE staff_id = ANY(:people) AND taken_on <= :day AND valid_until >= :day
            GROUP BY education
            """)
        .param("people", people.toArray(Long[]::new))
        .param("day", day)
        .query(
            row -> {
              found.put(row.getString("education"), row.getLong("people"));
            });
    return found;
  }
}
