package io.keheng.dossier;

import io.keheng.shared.Actor;
import io.keheng.shared.Paging;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DossierRepository {

  private final JdbcClient jdbc;

  DossierRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Contact> contacts(long customerId, Paging paging) {
    return jdbc.sql(
            """
            SELECT * FROM dossier.contact WHERE customer_id = :customer
            ORDER BY at DESC, id DESC LIMIT :limit OFFSET :offset
            """)
        .param("customer", customerId)
        .param("limit", paging.limit())
        .param("offset", paging.offset())
        .query(new SimplePropertyRowMapper<>(Contact.class))
        .list();
  }

  long countContacts(long customerId) {
    return jdbc.sql("SELECT count(*) FROM dossier.contact WHERE customer_id = :customer")
        .param("customer", customerId)
        .query(Long.class)
        .single();
  }

  long insert(long customerId, Instant at, Dossier.Talk talk, Actor actor) {
    return jdbc.sql(
            """
            INSERT INTO dossier.contact
              (customer_id, at, manner, inbound, subject, content, next_step, staff_id, staff_name)
            VALUES (:customer, :at, :manner, :inbound, :subject, :content, :nextStep, :staff, :name)
            RETURNING id
            """)
        .param("customer", customerId)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("manner", talk.manner().name())
        .param("inbound", talk.inbound())
        .param("subject", talk.subject())
        .param("content", talk.content())
        .param("nextStep", talk.nextStep())
        .param("staff", actor.staffId())
        .param("name", actor.name())
        .query(Long.class)
        .single();
  }

  List<Opportunity> opportunities(long customerId) {
    return jdbc.sql(
            """
            SELECT * FROM dossier.opportunity WHERE customer_id = :customer
            ORDER BY stage IN ('WON', 'LOST'), expected_on NULLS LAST, id
            """)
        .param("customer", customerId)
        .query(new SimplePropertyRowMapper<>(Opportunity.class))
        .list();
  }

  /** Who found the opportunities of a customer that are still open. */
  Set<Long> holders(long customerId) {
    return jdbc.sql(
            """
            SELECT DISTINCT staff_id FROM dossier.opportunity
            WHERE customer_id = :customer AND stage NOT IN ('WON', 'LOST')
            """)
        .param("customer", customerId)
        .query((row, number) -> row.getLong(1))
        .set();
  }

  Optional<Opportunity> opportunity(long id) {
    return jdbc.sql("SELECT * FROM dossier.opportunity WHERE id = :id")
        .param("id", id)
        .query(Opportunity.class)
        .optional();
  }

  long insert(long customerId, Dossier.Chance chance, Actor actor) {
    return jdbc.sql(
            """
            INSERT INTO dossier.opportunity
              (customer_id, title, product, amount, currency, expected_on, stage, staff_id,
               staff_name)
            VALUES (:customer, :title, :product, :amount, :currency, :expectedOn, :stage, :staff,
                    :name)
            RETURNING id
            """)
        .param("customer", customerId)
        .param("title", chance.title())
        .param("product", chance.product())
        .param("amount", chance.amount())
        .param("currency", chance.currency())
        .param("expectedOn", chance.expectedOn())
        .param("stage", chance.stage().name())
        .param("staff", actor.staffId())
        .param("name", actor.name())
        .query(Long.class)
        .single();
  }

  /** False when the version is no longer the stored one. */
  boolean update(long id, long version, Dossier.Chance chance) {
    return jdbc.sql(
                """
                UPDATE dossier.opportunity
                SET title = :title, product = :product, amount = :amount, currency = :currency,
                    expected_on = :expectedOn, stage = :stage, version = version + 1
                WHERE id = :id AND version = :version
                """)
            .param("title", chance.title())
            .param("product", chance.product())
            .param("amount", chance.amount())
            .param("currency", chance.currency())
            .param("expectedOn", chance.expectedOn())
            .param("stage", chance.stage().name())
            .param("id", id)
            .param("version", version)
            .update()
        == 1;
  }
}
