package io.keheng.merging;

import io.keheng.customerfile.SealedRows;
import io.keheng.information.CustomerField;
import io.keheng.information.CustomerKind;
import io.keheng.protection.ProtectedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pairs of customers with something in common, over the book. */
@Repository
class TwinSearchQueries {

  /** What may be written in another form. */
  record Row(
      long id, boolean corporate, @Nullable String document, @Nullable String registration) {}

  /**
   * Another form of a customer's number.
   *
   * @param other the customer who has it, where he is known already
   */
  record Alias(long id, @Nullable UUID index, @Nullable Long other) {}

  private static final int FETCHED = 1_000;
  private static final String ROWS =
      """
      SELECT id, kind, document_number, registration_number FROM customer.customer
      WHERE locked_on IS NULL AND merged_into IS NULL AND
      """;

  /** For few customers the search index is quicker than comparing with everybody. */
  private static final String BY_TERMS =
      """
      AND customer.search_terms(b.kind, b.name, b.name_pinyin, b.name_initials) @@ CAST(
        '''' || replace(replace(a.name, '\\', '\\\\'), '''', '''''') || '''' AS tsquery)
      """;

  /**
   * A pass over the book is a matter of hashing; right after a large feed, before its table has
   * statistics, the planner would compare everybody with everybody. Holds for the transaction.
   */
  private static final String HASHED = "SET LOCAL enable_nestloop = off";

  private static final String PAIRS =
      """
      WITH book AS NOT MATERIALIZED (
        SELECT * FROM customer.customer WHERE locked_on IS NULL AND merged_into IS NULL
      ), asked AS NOT MATERIALIZED (
        SELECT * FROM book WHERE %1$s
      ), other_form (id, other_id) AS MATERIALIZED (
        SELECT x.id, coalesce(x.other, b.id)
        FROM unnest(CAST(:ids AS bigint[]), CAST(:indexes AS uuid[]), CAST(:others AS bigint[]))
          AS x (id, index, other)
        LEFT JOIN customer.customer b ON b.document_index = x.index
      ), alike (id, other_id) AS (
        SELECT a.id, b.id FROM asked a JOIN book b ON b.document_index = a.document_index
        UNION
        SELECT a.id, b.id FROM asked a JOIN book b ON b.mobile_index = a.mobile_index
          AND b.name = a.name
        UNION
        SELECT a.id, b.id FROM asked a JOIN book b ON b.name = a.name AND b.born = a.born %2$s
        UNION
        SELECT a.id, b.id FROM asked a JOIN book b ON b.name = a.name AND b.kind = 'CORPORATE'
          AND a.kind = 'CORPORATE' %2$s
        UNION
        SELECT a.id, b.id FROM asked a
          JOIN book b ON b.registration_number = a.registration_number
        UNION
        SELECT id, other_id FROM other_form
      ), pair (first_id, second_id) AS (
        SELECT DISTINCT least(id, other_id), greatest(id, other_id) FROM alike WHERE id <> other_id
      )
      SELECT f.id AS first, s.id AS second, f.kind = 'CORPORATE' AS corporate,
             coalesce(f.document_index = s.document_index, false) OR EXISTS (
               SELECT FROM other_form o WHERE (o.id, o.other_id) IN ((f.id, s.id), (s.id, f.id)))
               AS same_number,
             coalesce(f.registration_number = s.registration_number, false) AS same_registration,
             f.name = s.name AS same_name,
             coalesce(f.born = s.born, false) AS same_born,
             coalesce(f.mobile_index = s.mobile_index, false) AS same_mobile,
             f.document_kind IN ('RESIDENT_ID', 'CREDIT_CODE')
               AND coalesce(f.document_kind = s.document_kind, false)
               AND coalesce(f.document_index <> s.document_index, false) AS other_document
      FROM pair p JOIN book f ON f.id = p.first_id JOIN book s ON s.id = p.second_id
      WHERE f.kind = s.kind
      """;

  private final JdbcClient jdbc;
  private final SealedRows columns;

  TwinSearchQueries(JdbcClient jdbc, SealedRows columns) {
    this.jdbc = jdbc;
    this.columns = columns;
  }

  /** Every customer whose number may stand elsewhere in another form; needs a transaction. */
  void odd(Consumer<Row> taker) {
    try (var rows =
        jdbc
            .sql(
                ROWS
                    + """
                    (document_kind IN ('OTHER', 'OTHER_CORPORATE') AND document_number IS NOT NULL
                      OR registration_number IS NOT NULL)
                    """)
            .withFetchSize(FETCHED)
            .query((row, number) -> row(row))
            .stream()) {
      rows.forEach(taker);
    }
  }

  List<Row> of(Collection<Long> ids) {
    return jdbc.sql(ROWS + "id = ANY(:ids)")
        .param("ids", ids.toArray(Long[]::new))
        .query((row, number) -> row(row))
        .list();
  }

  /** The companies with a number of registration. */
  List<Long> registered(String number) {
    return jdbc.sql("SELECT id FROM customer.customer WHERE registration_number = :number")
        .param("number", number)
        .query((row, place) -> row.getLong("id"))
        .list();
  }

  /**
   * Needs a transaction.
   *
   * @param ids one of each pair is among these; every pair when null
   */
  List<TwinPair> pairs(@Nullable Collection<Long> ids, List<Alias> aliases) {
    if (ids == null) {
      jdbc.sql(HASHED).update();
    }
    var sql =
        ids == null ? PAIRS.formatted("true", "") : PAIRS.formatted("id = ANY(:asked)", BY_TERMS);
    return jdbc.sql(sql)
        .param("asked", ids == null ? new Long[0] : ids.toArray(Long[]::new))
        .param("ids", aliases.stream().map(Alias::id).toArray(Long[]::new))
        .param(
            "indexes",
            aliases.stream()
                .map(alias -> Objects.toString(alias.index(), null))
                .toArray(String[]::new))
        .param("others", aliases.stream().map(Alias::other).toArray(Long[]::new))
        .query(new SimplePropertyRowMapper<>(TwinPair.class))
        .list();
  }

  private Row row(ResultSet row) throws SQLException {
    var id = row.getLong("id");
    return new Row(
        id,
        CustomerKind.CORPORATE.name().equals(row.getString("kind")),
        ProtectedText.clear(columns.text(CustomerField.DOCUMENT_NUMBER, id, row)),
        row.getString("registration_number"));
  }
}
