package io.keheng.assessment;

import io.keheng.assessment.PointRepository.Case;
import io.keheng.assessment.PointRepository.Subject;
import io.keheng.identity.DataScope;
import io.keheng.shared.Actor;
import io.keheng.shared.Paging;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Proposals; nobody sees those about himself. */
@Repository
class ProposalRepository {

  private static final Map<String, String> SORTS =
      Map.of(
          "happenedOn", "p.happened_on",
          "staffName", "p.staff_name",
          "fault", "p.fault",
          "caseNumber", "p.case_number");

  private final JdbcClient jdbc;

  ProposalRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Empty where the same fault of the same person in the same case was proposed before. */
  Optional<Long> insert(
      Case of,
      Faults.Found found,
      Proposal.Occasion occasion,
      LocalDate on,
      Subject subject,
      Instant at) {
    return jdbc.sql(
            """
            INSERT INTO assessment.proposal
              (case_id, case_number, fault, occasion, happened_on, staff_id, staff_name, unit_id,
               release_id, fault_row, proposed_at)
            VALUES (:case, :number, :fault, :occasion, :on, :staff, :name, :unit, :release, :row,
               :at)
            ON CONFLICT (case_id, fault, staff_id) DO NOTHING
            RETURNING id
            """)
        .param("case", of.id())
        .param("number", of.number())
        .param("fault", found.fault())
        .param("occasion", occasion.name())
        .param("on", on)
        .param("staff", subject.staffId())
        .param("name", subject.staffName())
        .param("unit", subject.unitId())
        .param("release", found.releaseId())
        .param("row", found.row())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .optional();
  }

  /** Those that wait first, then the newest. */
  List<Proposal> page(Proposal.@Nullable State state, DataScope scope, Paging paging) {
    return filtered(
            "SELECT p.* FROM assessment.proposal p WHERE ",
            " ORDER BY "
                + paging.orderBy(SORTS, "p.state <> 'OPEN', p.id DESC")
                + " LIMIT :limit OFFSET :offset",
            state,
            scope)
        .param("limit", paging.limit())
        .param("offset", paging.offset())
        .query(new SimplePropertyRowMapper<>(Proposal.class))
        .list();
  }

  long count(Proposal.@Nullable State state, DataScope scope) {
    return filtered("SELECT count(*) FROM assessment.proposal p WHERE ", "", state, scope)
        .query(Long.class)
        .single();
  }

  private JdbcClient.StatementSpec filtered(
      String select, String order, Proposal.@Nullable State state, DataScope scope) {
    return jdbc.sql(
            select
                + seen(scope)
                + " AND (CAST(:state AS text) IS NULL OR p.state = :state)"
                + order)
        .params(scope.parameters())
        .param("me", Actor.current().staffId())
        .param("state", state == null ? null : state.name(), Types.VARCHAR);
  }

  /** A proposal, for the acting person alone until the transaction ends. */
  Optional<Proposal> held(long id, DataScope scope) {
    return jdbc.sql(
            "SELECT p.* FROM assessment.proposal p WHERE p.id = :id AND "
                + seen(scope)
                + " FOR UPDATE")
        .params(scope.parameters())
        .param("me", Actor.current().staffId())
        .param("id", id)
        .query(new SimplePropertyRowMapper<>(Proposal.class))
        .optional();
  }

  private static String seen(DataScope scope) {
    return scope.clause("p.unit_id", "p.staff_id") + " AND p.staff_id <> :me";
  }

  /** The entries that stand because a case was upheld. */
  List<Long> posted(long caseId) {
    return jdbc.sql(
            """
            SELECT e.id FROM assessment.entry e
            JOIN assessment.proposal p ON p.id = e.proposal_id
            WHERE p.case_id = :case AND p.occasion = 'DECIDED'
              AND NOT EXISTS (SELECT FROM assessment.entry r WHERE r.reverses = e.id)
            ORDER BY e.id
            """)
        .param("case", caseId)
        .query((row, number) -> row.getLong("id"))
        .list();
  }

  void answered(long id, Proposal.State state, @Nullable String answer, Instant at, Actor by) {
    jdbc.sql(
            """
            UPDATE assessment.proposal
            SET state = :state, answer = :answer, answered_at = :at, answered_by = :by
            WHERE id = :id
            """)
        .param("id", id)
        .param("state", state.name())
        .param("answer", answer, Types.VARCHAR)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by.name())
        .update();
  }
}
