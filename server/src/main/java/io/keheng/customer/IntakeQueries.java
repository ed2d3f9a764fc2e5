package io.keheng.customer;

import java.sql.Connection;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A batch of a feed in a table of its own, compared with and moved into the book as a whole. */
@Repository
class IntakeQueries {

  /**
   * @param key place of the draft in the batch, or id of the customer it makes
   */
  record Staged(long key, CustomerDraft draft, Derived derived) {

    Staged as(long id) {
      return new Staged(id, draft, derived);
    }
  }

  static final String DERIVED = "document_key, name_pinyin, name_initials, reviewed_on, review_due";

  private final JdbcClient jdbc;
  private final JdbcOperations operations;

  IntakeQueries(JdbcClient jdbc, JdbcOperations operations) {
    this.jdbc = jdbc;
    this.operations = operations;
  }

  /** One feed of customers at a time, until the transaction ends. */
  void lock() {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('customer.intake'))").query(row -> {});
  }

  void stage(List<Staged> rows) {
    operations.execute(
        """
        CREATE TEMP TABLE IF NOT EXISTS customer_intake ON COMMIT DROP AS
          SELECT 0 AS row, %s, %s FROM customer.customer WITH NO DATA
        """
            .formatted(FieldColumns.ALL, DERIVED));
    operations.execute("TRUNCATE customer_intake");
    operations.execute(
        (Connection connection) -> {
          IntakeRows.copy(connection, "customer_intake", "row", rows);
          return rows.size();
        });
    operations.execute("ANALYZE customer_intake (number, document_key)");
  }

  /** The rows whose document another customer holds; they leave the batch. */
  List<Integer> takenDocuments() {
    return jdbc.sql(
            """
            DELETE FROM customer_intake s USING customer.customer c
            WHERE c.document_key = s.document_key AND c.number <> s.number
            RETURNING s.row
            """)
        .query((row, number) -> row.getInt("row"))
        .list();
  }

  /** The rows of another kind than the customer they name; they leave the batch. */
  List<Integer> otherKinds() {
    return jdbc.sql(
            """
            DELETE FROM customer_intake s USING customer.customer c
            WHERE c.number = s.number AND s.kind <> c.kind
            RETURNING s.row
            """)
        .query((row, number) -> row.getInt("row"))
        .list();
  }

  /** The customers who will differ, as they still are, by row. */
  Map<Integer, Customer> changed() {
    var changed = new LinkedHashMap<Integer, Customer>();
    jdbc.sql(
            """
            SELECT s.row, c.*, false AS corporate_customer
            FROM customer_intake s JOIN customer.customer c ON c.number = s.number
            WHERE (%s) IS DISTINCT FROM (%s)
            """
                .formatted(
                    FieldColumns.each(IntakeQueries::merged),
                    FieldColumns.each(field -> "c." + field.column())))
        .query(
            row -> {
              changed.put(row.getInt("row"), CustomerRepository.customer(row));
            });
    return changed;
  }

  void update(Collection<Long> ids) {
    jdbc.sql(
            """
            UPDATE customer.customer c
            SET %s, version = c.version + 1, updated_at = now(), reviewed_on = s.reviewed_on,
                review_due = s.review_due,
                document_key = coalesce(s.document_key, c.document_key),
                name_pinyin = coalesce(s.name_pinyin, c.name_pinyin),
                name_initials = coalesce(s.name_initials, c.name_initials)
            FROM customer_intake s
            WHERE c.number = s.number AND c.id = ANY(:ids)
            """
                .formatted(FieldColumns.each(field -> field.column() + " = " + merged(field))))
        .param("ids", ids.toArray(Long[]::new))
        .update();
  }

  /** The keys among these that a customer holds. */
  Set<String> heldDocuments(Collection<String> keys) {
    return jdbc.sql("SELECT document_key FROM customer.customer WHERE document_key = ANY(:keys)")
        .param("keys", keys.toArray(String[]::new))
        .query((row, number) -> row.getString("document_key"))
        .set();
  }

  /** Enters customers not known yet; answers them by their new ids, in their order. */
  List<Staged> enter(List<Staged> rows) {
    var ids = newIds(rows.size()).iterator();
    var entered = rows.stream().map(row -> row.as(ids.next())).toList();
    operations.execute(
        (Connection connection) -> {
          IntakeRows.copy(connection, "customer.customer", "id", entered);
          return entered.size();
        });
    return entered;
  }

  private List<Long> newIds(int count) {
    return jdbc.sql(
            """
            SELECT nextval(pg_get_serial_sequence('customer.customer', 'id')) AS id
            FROM generate_series(1, :count)
            """)
        .param("count", count)
        .query((row, number) -> row.getLong("id"))
        .list();
  }

  private static String merged(CustomerField field) {
    return "coalesce(s.%1$s, c.%1$s)".formatted(field.column());
  }
}
