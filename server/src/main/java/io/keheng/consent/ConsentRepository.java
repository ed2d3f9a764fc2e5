package io.keheng.consent;

import io.keheng.shared.Actor;
import io.keheng.shared.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ConsentRepository {

  private final JdbcClient jdbc;

  ConsentRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The consents of a customer, newest first. */
  List<Consent> of(long customerId) {
    return jdbc.sql(
            """
            SELECT * FROM consent.consent WHERE customer_id = :customer
            ORDER BY given_on DESC, id DESC
            """)
        .param("customer", customerId)
        .query(new SimplePropertyRowMapper<>(Consent.class))
        .list();
  }

  /** Keeps the words of a version; false when others are kept under it. */
  boolean keep(String purpose, ConsentTerms.Wording text) {
    jdbc.sql(
            """
            INSERT INTO consent.text (purpose, version, zh, en)
            VALUES (:purpose, :version, :zh, :en) ON CONFLICT DO NOTHING
            """)
        .param("purpose", purpose)
        .param("version", text.version())
        .param("zh", text.zh())
        .param("en", text.en())
        .update();
    return kept(purpose, text.version()).equals(new Words(text.zh(), text.en()));
  }

  Words kept(String purpose, int version) {
    return jdbc.sql(
            "SELECT zh, en FROM consent.text WHERE purpose = :purpose AND version = :version")
        .param("purpose", purpose)
        .param("version", version)
        .query(Words.class)
        .single();
  }

  long insert(
      long customerId,
      Consent.Target target,
      int version,
      Consents.Giving giving,
      LocalDate on,
      Instant at,
      Actor actor) {
    var guardian = giving.guardian();
    return jdbc.sql(
            """
            INSERT INTO consent.consent
              (customer_id, purpose, channel, party, text_version, given_on, manner, evidence,
               guardian_name, guardian_relation, recorded_at, recorded_by, recorded_by_name)
            VALUES (:customer, :purpose, :channel, :party, :version, :on, :manner, :evidence,
               :guardian, :relation, :at, :staff, :name)
            RETURNING id
            """)
        .param("customer", customerId)
        .param("purpose", target.purpose())
        .param("channel", target.channel())
        .param("party", target.party())
        .param("version", version)
        .param("on", on)
        .param("manner", giving.manner().name())
        .param("evidence", giving.evidence())
        .param("guardian", guardian == null ? null : guardian.name())
        .param("relation", guardian == null ? null : guardian.relation().name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("staff", actor.staffId())
        .param("name", actor.name())
        .query(Long.class)
        .single();
  }

  void withdraw(
      List<Long> ids,
      Consent.Manner manner,
      @Nullable String evidence,
      LocalDate on,
      Instant at,
      Actor actor) {
    jdbc.sql(
            """
            UPDATE consent.consent
            SET withdrawn_on = :on, withdrawal_manner = :manner, withdrawal_evidence = :evidence,
                withdrawn_at = :at, withdrawn_by = :staff, withdrawn_by_name = :name
            WHERE id = ANY(:ids) AND withdrawn_on IS NULL
            """)
        .param("on", on)
        .param("manner", manner.name())
        .param("evidence", evidence)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("staff", actor.staffId())
        .param("name", actor.name())
        .param("ids", ids.toArray(Long[]::new))
        .update();
  }

  int removeWithdrawn(LocalDate upTo) {
    return jdbc.sql("DELETE FROM consent.consent WHERE withdrawn_on <= :day")
        .param("day", upTo)
        .update();
  }
}
