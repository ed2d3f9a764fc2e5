package io.keheng.decisionlog;

import io.keheng.policy.RuleActs.Acted;
import io.keheng.policy.TableDecision;
import io.keheng.shared.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

@Repository
class DecisionRepository {

  private static final String SELECT =
      """
      SELECT id, customer_id, table_name, release_id, facts, outcome, fired, rules, decided_for,
             decided_at, staff_name, readers
      FROM decisionlog.decision
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  DecisionRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json.rebuild().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  }

  long insert(
      Subject subject,
      TableDecision decision,
      LocalDate on,
      Instant now,
      Actor actor,
      @Nullable String readers) {
    return jdbc.sql(
            """
            INSERT INTO decisionlog.decision
              (subject_kind, subject_id, customer_id, table_name, release_id, facts, outcome, fired,
               rules, decided_for, decided_at, staff_id, staff_name, readers)
            VALUES (:kind, :id, CASE WHEN :kind = 'CUSTOMER' THEN :id END, :table, :release,
               CAST(:facts AS jsonb), :outcome, :fired, :rules, :on, :at, :staff, :name, :readers)
            RETURNING id
            """)
        .param("kind", subject.kind().name())
        .param("id", subject.id())
        .param("table", decision.table())
        .param("release", decision.release().id())
        .param("facts", json.writeValueAsString(decision.facts()))
        .param("outcome", decision.outcome())
        .param("fired", decision.rows().toArray(Integer[]::new))
        .param("rules", decision.rules().toArray(String[]::new))
        .param("on", on)
        .param("at", now.atOffset(ZoneOffset.UTC))
        .param("staff", actor.staffId())
        .param("name", actor.name())
        .param("readers", readers, Types.VARCHAR)
        .query(Long.class)
        .single();
  }

  Optional<LoggedDecision> byId(long id) {
    return jdbc.sql(SELECT + "WHERE id = :id")
        .param("id", id)
        .query((row, number) -> read(row))
        .optional();
  }

  /** Newest first. */
  List<LoggedDecision> ofCustomer(long customerId) {
    return jdbc.sql(SELECT + "WHERE customer_id = :customer ORDER BY id DESC")
        .param("customer", customerId)
        .query((row, number) -> read(row))
        .list();
  }

  private LoggedDecision read(ResultSet row) throws SQLException {
    return new LoggedDecision(
        row.getLong("id"),
        row.getObject("customer_id", Long.class),
        row.getString("table_name"),
        row.getLong("release_id"),
        json.readValue(row.getString("facts"), new TypeReference<>() {}),
        row.getString("outcome"),
        List.of((Integer[]) row.getArray("fired").getArray()),
        List.of((String[]) row.getArray("rules").getArray()),
        row.getObject("decided_for", LocalDate.class),
        row.getObject("decided_at", OffsetDateTime.class).toInstant(),
        row.getString("staff_name"),
        row.getString("readers"));
  }

  /** How often each rule was applied since a moment. */
  Map<String, Acted> acts(Instant from) {
    var found = new HashMap<String, Acted>();
    jdbc.sql(
            """
            SELECT rule, count(*) AS times, max(decided_at) AS last
            FROM decisionlog.decision, unnest(rules) AS rule
            WHERE decided_at >= :from GROUP BY rule
            """)
        .param("from", from.atOffset(ZoneOffset.UTC))
        .query(
            row -> {
              found.put(
                  row.getString("rule"),
                  new Acted(row.getLong("times"), row.getTimestamp("last").toInstant()));
            });
    return found;
  }

  /** Removes the decisions on a customer; tells how many there were. */
  int erase(long customerId) {
    return jdbc.sql("DELETE FROM decisionlog.decision WHERE customer_id = :customer")
        .param("customer", customerId)
        .update();
  }
}
