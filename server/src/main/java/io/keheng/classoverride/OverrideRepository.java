package io.keheng.classoverride;

import io.keheng.identity.DataScope;
import io.keheng.shared.Actor;
import io.keheng.shared.Paging;
import io.keheng.timeline.State;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Classes set by hand, of customers within a scope. */
@Repository
class OverrideRepository {

  /** A present class and what it was made from. */
  record Present(String outcome, long releaseId, LocalDate factsAsOf, long runId) {

    /** The class that a person gives in its place from a day on. */
    State state(ClassOverride set, LocalDate from, String given) {
      return new State(
          set.customerId(), set.tableName(), from, given, "{}", releaseId, factsAsOf, runId);
    }
  }

  /** The unit and the manager who have a customer. */
  record Holder(long unitId, @Nullable Long managerId) {}

  /** How many classes of a table stand by hand, and who approved them. */
  record StandingTable(String tableName, long number, String decidedBy) {}

  private static final String FROM =
      """
      FROM segment.class_override o JOIN customer.directory d ON d.id = o.customer_id
      WHERE\s\
      """;
  private static final String SELECT =
      """
      SELECT o.id, o.customer_id, d.number, d.name, o.table_name, o.outcome, o.reason, o.until_on,
             o.state, o.would_be, o.asked_by, o.asked_name, o.asked_at, o.decided_name,
             o.decided_at, o.note, o.from_on, o.last_on, o.ended_name, o.ended_at, o.end_note\s\
      """
          + FROM;
  private static final Map<String, String> SORTS =
      Map.of("number", "d.number", "name", "d.name", "until", "o.until_on", "asked", "o.asked_at");

  private final JdbcClient jdbc;

  OverrideRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<ClassOverride> page(DataScope scope, List<ClassOverride.State> states, Paging paging) {
    return filtered(
            SELECT
                + seen(scope)
                + " AND (:all OR o.state = ANY(:states)) ORDER BY "
                + paging.orderBy(SORTS, "o.id DESC")
                + " LIMIT :limit OFFSET :offset",
            scope,
            states)
        .param("limit", paging.limit())
        .param("offset", paging.offset())
        .query(new SimplePropertyRowMapper<>(ClassOverride.class))
        .list();
  }

  long count(DataScope scope, List<ClassOverride.State> states) {
    return filtered(
            "SELECT count(*) " + FROM + seen(scope) + " AND (:all OR o.state = ANY(:states))",
            scope,
            states)
        .query(Long.class)
        .single();
  }

  /** Those of one customer that are asked for or stand; that he may be seen, the caller found. */
  List<ClassOverride> live(long customerId) {
    return jdbc.sql(
            SELECT + "o.customer_id = :customer AND o.state IN ('ASKED', 'STANDING') ORDER BY o.id")
        .param("customer", customerId)
        .query(new SimplePropertyRowMapper<>(ClassOverride.class))
        .list();
  }

  /** All of one customer, whatever became of them. */
  List<ClassOverride> all(long customerId) {
    return jdbc.sql(SELECT + "o.customer_id = :customer ORDER BY o.id")
        .param("customer", customerId)
        .query(new SimplePropertyRowMapper<>(ClassOverride.class))
        .list();
  }

  Optional<ClassOverride> byId(long id, DataScope scope) {
    return jdbc.sql(SELECT + seen(scope) + " AND o.id = :id")
        .params(scope.parameters())
        .param("id", id)
        .query(new SimplePropertyRowMapper<>(ClassOverride.class))
        .optional();
  }

  /** Those whose last day is before a day. */
  List<Long> over(LocalDate day) {
    return jdbc.sql(
            "SELECT id FROM segment.class_override WHERE state = 'STANDING' AND last_on < :day")
        .param("day", day)
        .query((row, number) -> row.getLong("id"))
        .list();
  }

  boolean visible(long customerId, DataScope scope) {
    return jdbc.sql(
            "SELECT EXISTS (SELECT FROM customer.directory d WHERE d.id = :id AND "
                + seen(scope)
                + ")")
        .params(scope.parameters())
        .param("id", customerId)
        .query(Boolean.class)
        .single();
  }

  Optional<Holder> holder(long customerId) {
    return jdbc.sql("SELECT unit_id, manager_id FROM customer.directory WHERE id = :id")
        .param("id", customerId)
        .query(new SimplePropertyRowMapper<>(Holder.class))
        .optional();
  }

  Optional<Present> present(long customerId, String table) {
    return jdbc.sql(
            """
            SELECT outcome, release_id, facts_as_of, run_id FROM segment.classification
            WHERE customer_id = :customer AND table_name = :table AND valid_until IS NULL
            """)
        .param("customer", customerId)
        .param("table", table)
        .query(new SimplePropertyRowMapper<>(Present.class))
        .optional();
  }

  /** Empty while another is asked for or stands. */
  Optional<Long> insert(Overrides.Wanted wanted, String wouldBe, Actor actor, Instant now) {
    try {
      return Optional.of(
          jdbc.sql(
                  """
                  INSERT INTO segment.class_override
                    (customer_id, table_name, outcome, reason, until_on, state, would_be, asked_by,
                     asked_name, asked_at)
                  VALUES (:customer, :table, :outcome, :reason, :until, 'ASKED', :wouldBe, :staff,
                          :name, :now)
                  RETURNING id
                  """)
              .param("customer", wanted.customerId())
              .param("table", wanted.table())
              .param("outcome", wanted.outcome())
              .param("reason", wanted.reason())
              .param("until", wanted.until())
              .param("wouldBe", wouldBe)
              .param("staff", actor.staffId())
              .param("name", actor.name())
              .param("now", now.atOffset(ZoneOffset.UTC))
              .query(Long.class)
              .single());
    } catch (DuplicateKeyException taken) {
      return Optional.empty();
    }
  }

  boolean decide(
      long id, ClassOverride.State state, @Nullable String note, Actor actor, Instant now) {
    return jdbc.sql(
                """
                UPDATE segment.class_override
                SET state = :state, note = :note, decided_by = :staff, decided_name = :name,
                    decided_at = :now
                WHERE id = :id AND state = 'ASKED'
                """)
            .param("state", state.name())
            .param("note", note, Types.VARCHAR)
            .param("staff", actor.staffId())
            .param("name", actor.name())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("id", id)
            .update()
        == 1;
  }

  void stand(long id, String wouldBe, LocalDate from) {
    jdbc.sql(
            """
            UPDATE segment.class_override
            SET would_be = :wouldBe, from_on = :from, last_on = until_on
            WHERE id = :id
            """)
        .param("wouldBe", wouldBe)
        .param("from", from)
        .param("id", id)
        .update();
  }

  /** Ends one that stands; false when it no longer does. */
  boolean end(long id, LocalDate last, @Nullable String note, Actor actor, Instant now) {
    return jdbc.sql(
                """
                UPDATE segment.class_override
                SET state = 'ENDED', last_on = :last, end_note = :note, ended_name = :name,
                    ended_at = :now
                WHERE id = :id AND state = 'STANDING'
                """)
            .param("last", last)
            .param("note", note, Types.VARCHAR)
            .param("name", actor.name())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("id", id)
            .update()
        == 1;
  }

  private static String seen(DataScope scope) {
    return scope.clause("d.unit_id", "d.manager_id");
  }

  private JdbcClient.StatementSpec filtered(
      String sql, DataScope scope, List<ClassOverride.State> states) {
    return jdbc.sql(sql)
        .params(scope.parameters())
        .param("all", states.isEmpty())
        .param("states", states.stream().map(Enum::name).toArray(String[]::new));
  }

  /** What stands today, by table. */
  List<StandingTable> standing() {
    return jdbc.sql(
            """
            SELECT table_name, count(*) AS number, string_agg(DISTINCT decided_name, ' · ') AS decided_by
            FROM segment.class_override WHERE state = 'STANDING' GROUP BY table_name
            """)
        .query(new SimplePropertyRowMapper<>(StandingTable.class))
        .list();
  }

  /** Removes those of a customer; tells how many there were. */
  int erase(long customerId) {
    return jdbc.sql("DELETE FROM segment.class_override WHERE customer_id = :customer")
        .param("customer", customerId)
        .update();
  }
}
