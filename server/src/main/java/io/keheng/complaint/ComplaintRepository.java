package io.keheng.complaint;

import io.keheng.identity.DataScope;
import io.keheng.procedure.Stage;
import io.keheng.protection.Vault;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ComplaintRepository {

  static final String TABLE = "complaint.complaint";

  private final JdbcClient jdbc;
  private final Vault vault;
  private final ComplaintRows rows;

  ComplaintRepository(JdbcClient jdbc, Vault vault, ComplaintRows rows) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.rows = rows;
  }

  long nextId() {
    return jdbc.sql("SELECT nextval('complaint.case_id')").query(Long.class).single();
  }

  void insert(Complaint complaint) {
    var id = complaint.id();
    var statement =
        jdbc.sql(
            """
            INSERT INTO complaint.complaint
              (id, number, procedure, besides, staff, stage, channel, case_class, severity, content,
               happened_at, place, demand, contract, claim, on_behalf, proof, complainant, phone,
               phone_index, email, address, persons, representatives, mass_risk, referred_by,
               customer_id, customer_number, customer_name, taken_unit_id, taken_by_id, taken_by,
               unit_id, owner_id, owner, lodged_at)
            VALUES (:id, :number, :procedure, :besides, :staff, :stage, :channel, :caseClass,
               :severity, :content, :happenedAt, :place, :demand, :contract, :claim, :onBehalf,
               :proof, :complainant, :phone, :phoneIndex, :email, :address, :persons,
               :representatives, :massRisk, :referredBy, :customer, :customerNumber,
               :customerName, :takenUnit, :ownerId, :takenBy, :unit, :ownerId, :owner, :at)
            """);
    matter(statement, complaint);
    who(statement, complaint);
    statement
        .param("id", id)
        .param("number", complaint.number())
        .param("procedure", complaint.procedure())
        .param("besides", complaint.besides().toArray(String[]::new))
        .param("staff", complaint.staff())
        .param("stage", complaint.stage().name())
        .param("takenUnit", complaint.takenUnitId())
        .param("takenBy", complaint.takenBy())
        .param("unit", complaint.unitId())
        .param("ownerId", complaint.ownerId())
        .param("owner", complaint.owner())
        .param("at", complaint.lodgedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  private static void matter(JdbcClient.StatementSpec statement, Complaint complaint) {
    statement
        .param("channel", complaint.channel().name())
        .param("caseClass", complaint.caseClass())
        .param("severity", complaint.severity().name())
        .param("content", complaint.content())
        .param("happenedAt", offset(complaint.happenedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("place", complaint.place())
        .param("demand", complaint.demand())
        .param("contract", complaint.contract())
        .param("claim", complaint.claim())
        .param("massRisk", complaint.massRisk())
        .param("referredBy", complaint.referredBy());
  }

  private void who(JdbcClient.StatementSpec statement, Complaint complaint) {
    var id = complaint.id();
    statement
        .param("onBehalf", complaint.onBehalf().name())
        .param("proof", complaint.proof())
        .param("complainant", complaint.complainant())
        .param("phone", vault.seal(TABLE + ".phone", id, complaint.phone()), Types.BINARY)
        .param("phoneIndex", phoneIndex(complaint), Types.BINARY)
        .param("email", vault.seal(TABLE + ".email", id, complaint.email()), Types.BINARY)
        .param("address", vault.seal(TABLE + ".address", id, complaint.address()), Types.BINARY)
        .param("persons", complaint.persons())
        .param("representatives", complaint.representatives().toArray(String[]::new))
        .param("customer", complaint.customerId())
        .param("customerNumber", complaint.customerNumber())
        .param("customerName", complaint.customerName());
  }

  Optional<Complaint> byId(long id, DataScope scope) {
    return jdbc.sql(
            "SELECT c.* FROM complaint.complaint c WHERE c.id = :id AND " + SeenCases.clause())
        .param("id", id)
        .params(scope.parameters())
        .query(rows)
        .optional();
  }

  Optional<Complaint> byNumber(String number) {
    return jdbc.sql("SELECT c.* FROM complaint.complaint c WHERE c.number = :number")
        .param("number", number)
        .query(rows)
        .optional();
  }

  /**
   * Moves a case to a stage; false when the version is no longer the stored one.
   *
   * @param at when it closes or ends, if it does
   */
  boolean moved(long id, long version, Stage stage, Instant at) {
    return jdbc.sql(
                """
                UPDATE complaint.complaint
                SET stage = :stage, version = version + 1,
                    closed_at = CASE WHEN :closes THEN :at ELSE closed_at END,
                    ended_at = CASE WHEN :ends THEN coalesce(ended_at, :at) END
                WHERE id = :id AND version = :version
                """)
            .param("stage", stage.name())
            .param("closes", stage == Stage.CLOSED)
            .param("ends", !stage.open())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("id", id)
            .param("version", version)
            .update()
        == 1;
  }

  /** Keeps from when the answer is late; null where it came in time. */
  void late(long id, @Nullable Instant at) {
    jdbc.sql("UPDATE complaint.complaint SET late_at = :at WHERE id = :id")
        .param("at", offset(at), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("id", id)
        .update();
  }

  /** Notes in the rows of cases which of their running clocks is due first. */
  void due(List<Long> ids) {
    jdbc.sql(
            """
            UPDATE complaint.complaint c SET due_at = k.due_at, due_clock = k.clock
            FROM complaint.complaint o LEFT JOIN LATERAL (
              SELECT k.due_at, k.procedure || '/' || k.code AS clock FROM complaint.clock k
              WHERE k.case_id = o.id AND k.stopped_at IS NULL AND k.resting IS NULL
              ORDER BY k.due_at LIMIT 1) k ON true
            WHERE c.id = o.id AND o.id = ANY(:ids)
            """)
        .param("ids", ids.toArray(Long[]::new))
        .update();
  }

  private byte @Nullable [] phoneIndex(Complaint complaint) {
    var phone = complaint.phone();
    return phone == null ? null : phoneIndex(phone.clear());
  }

  byte[] phoneIndex(String phone) {
    return vault.index(TABLE + ".phone", phone.replaceAll("[^0-9+]", ""));
  }

  private static @Nullable Object offset(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }
}
