package io.keheng.relation;

import io.keheng.identity.DataScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RelationQueries {

  /**
   * One relation as seen from a customer.
   *
   * @param outgoing the customer asked about is the first of the two
   */
  record Relation(
      long id,
      RelationKind kind,
      boolean outgoing,
      long otherId,
      String otherNumber,
      String otherName,
      @Nullable String note,
      LocalDate since,
      @Nullable LocalDate until) {}

  record Link(
      long id,
      RelationKind kind,
      long fromId,
      long toId,
      LocalDate since,
      @Nullable LocalDate until) {}

  private static final String LINKS =
      "SELECT id, kind, from_id, to_id, since, until FROM customer.relation ";

  private final JdbcClient jdbc;

  RelationQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Relations are changed one at a time, so that no two together make a circle. */
  void lock() {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('customer.relation'))").query(row -> {});
  }

  /** The relations of a customer with those whom the asking person may see. */
  List<Relation> of(long customerId, DataScope scope) {
    return jdbc.sql(
            """
            SELECT r.id, r.kind, r.from_id = :id AS outgoing, o.id AS other_id, r.note, r.since,
                   r.until, o.number AS other_number, o.name AS other_name
            FROM customer.relation r
            JOIN customer.customer o ON o.id = CASE WHEN r.from_id = :id THEN r.to_id ELSE r.from_id END
            WHERE (r.from_id = :id OR r.to_id = :id) AND o.merged_into IS NULL AND %s
            ORDER BY r.until IS NOT NULL, r.kind, r.since DESC, r.id
            """
                .formatted(scope.clause("o.unit_id", "o.manager_id")))
        .param("id", customerId)
        .params(scope.parameters())
        .query(new SimplePropertyRowMapper<>(Relation.class))
        .list();
  }

  Optional<Link> byId(long id) {
    return jdbc.sql(LINKS + "WHERE id = :id").param("id", id).query(Link.class).optional();
  }

  /** All relations of a customer. */
  List<Link> links(long customerId) {
    return jdbc.sql(LINKS + "WHERE from_id = :id OR to_id = :id ORDER BY id")
        .param("id", customerId)
        .query(new SimplePropertyRowMapper<>(Link.class))
        .list();
  }

  void reattach(long id, long fromId, long toId) {
    jdbc.sql("UPDATE customer.relation SET from_id = :from, to_id = :to WHERE id = :id")
        .param("from", fromId)
        .param("to", toId)
        .param("id", id)
        .update();
  }

  /**
   * Whether the same relation, or another of a kind that is single, lasts on a day.
   *
   * @param except id of a relation that does not count
   */
  boolean lasts(
      RelationKind kind,
      long fromId,
      long toId,
      LocalDate since,
      @Nullable LocalDate until,
      long except) {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT FROM customer.relation
              WHERE kind = :kind AND id <> :except
                AND NOT EXISTS (SELECT FROM customer.customer c
                                WHERE c.id IN (from_id, to_id) AND c.merged_into IS NOT NULL)
                AND CASE WHEN :kind = 'PARENT' THEN from_id = :from
                         WHEN :kind = 'LEGAL_REPRESENTATIVE' THEN to_id = :to
                         ELSE from_id = :from AND to_id = :to END
                AND daterange(since, until, '[]') && daterange(:since, :until, '[]'))
            """)
        .param("kind", kind.name())
        .param("from", fromId)
        .param("to", toId)
        .param("since", since)
        .param("until", until, java.sql.Types.DATE)
        .param("except", except)
        .query(Boolean.class)
        .single();
  }

  long insert(
      RelationKind kind,
      long fromId,
      long toId,
      @Nullable String note,
      LocalDate since,
      @Nullable LocalDate until) {
    return jdbc.sql(
            """
            INSERT INTO customer.relation (kind, from_id, to_id, note, since, until)
            VALUES (:kind, :from, :to, :note, :since, :until) RETURNING id
            """)
        .param("kind", kind.name())
        .param("from", fromId)
        .param("to", toId)
        .param("note", note)
        .param("since", since)
        .param("until", until)
        .query(Long.class)
        .single();
  }

  void end(long id, LocalDate until) {
    jdbc.sql("UPDATE customer.relation SET until = greatest(since, :until) WHERE id = :id")
        .param("id", id)
        .param("until", until)
        .update();
  }
}
