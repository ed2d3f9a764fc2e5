package io.keheng.rights;

import io.keheng.consent.Consent;
import io.keheng.identity.DataScope;
import io.keheng.shared.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RightsRepository {

  private final JdbcClient jdbc;

  RightsRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  String nextNumber(int year) {
    return jdbc.sql("SELECT lpad(nextval('consent.request_number')::text, 6, '0')")
        .query((row, number) -> "R" + year + "-" + row.getString(1))
        .single();
  }

  long insert(String number, Rights.Applied applied, LocalDate due, Instant at, Actor actor) {
    var asked = applied.asked();
    return jdbc.sql(
            """
            INSERT INTO consent.request
              (number, customer_id, customer_number, customer_name, unit_id, manager_id, kind,
               applicant, applicant_name, content, manner, received_on, days, due_on, state,
               recorded_at, recorded_by)
            VALUES (:number, :customer, :customerNumber, :customerName, :unit, :manager, :kind,
               :applicant, :applicantName, :content, :manner, :receivedOn, :days, :due, 'RECEIVED',
               :at, :by)
            RETURNING id
            """)
        .param("number", number)
        .param("customer", applied.customerId())
        .param("customerNumber", applied.customerNumber())
        .param("customerName", applied.customerName())
        .param("unit", applied.unitId())
        .param("manager", applied.managerId())
        .param("kind", asked.kind().name())
        .param("applicant", asked.applicant().name())
        .param("applicantName", asked.applicantName())
        .param("content", asked.content())
        .param("manner", asked.manner().name())
        .param("receivedOn", applied.receivedOn())
        .param("days", applied.days())
        .param("due", due)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", actor.name())
        .query(Long.class)
        .single();
  }

  Optional<RightsRequest> byId(long id, DataScope scope) {
    return jdbc.sql(
            "SELECT * FROM consent.request r WHERE r.id = :id AND "
                + scope.clause("r.unit_id", "r.manager_id"))
        .param("id", id)
        .params(scope.parameters())
        .query(new SimplePropertyRowMapper<>(RightsRequest.class))
        .optional();
  }

  /** False when the version is no longer the stored one. */
  boolean identified(
      long id, long version, RightsRequest.Means means, String evidence, Instant at, Actor actor) {
    return jdbc.sql(
                """
                UPDATE consent.request
                SET identity_means = :means, identity_evidence = :evidence, identity_at = :at,
                    identity_by = :by, version = version + 1
                WHERE id = :id AND version = :version
                """)
            .param("means", means.name())
            .param("evidence", evidence)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("by", actor.name())
            .param("id", id)
            .param("version", version)
            .update()
        == 1;
  }

  /** False when the version is no longer the stored one. */
  boolean decided(long id, Rights.Decision decision, Instant at, Actor actor) {
    return jdbc.sql(
                """
                UPDATE consent.request
                SET state = :state, granted = :granted, ground = :ground, reasons = :reasons,
                    decided_at = :at, decided_by = :by, version = version + 1
                WHERE id = :id AND version = :version
                """)
            .param("state", decision.granted() ? "GRANTED" : "REFUSED")
            .param("granted", decision.granted())
            .param("ground", decision.ground())
            .param("reasons", decision.reasons())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("by", actor.name())
            .param("id", id)
            .param("version", decision.version())
            .update()
        == 1;
  }

  /** False when the version is no longer the stored one. */
  boolean answered(
      long id, long version, Consent.Manner manner, String evidence, Instant at, Actor actor) {
    return jdbc.sql(
                """
                UPDATE consent.request
                SET state = 'ANSWERED', answer_manner = :manner, answer_evidence = :evidence,
                    answered_at = :at, answered_by = :by, version = version + 1
                WHERE id = :id AND version = :version
                """)
            .param("manner", manner.name())
            .param("evidence", evidence)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("by", actor.name())
            .param("id", id)
            .param("version", version)
            .update()
        == 1;
  }

  int removeAnswered(Instant before) {
    return jdbc.sql("DELETE FROM consent.request WHERE state = 'ANSWERED' AND answered_at < :at")
        .param("at", before.atOffset(ZoneOffset.UTC))
        .update();
  }
}
