package io.keheng.customer;

import io.keheng.identity.DataScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CustomerRepository {

  private static final String SELECT =
      """
      SELECT c.*,
             c.kind = 'CORPORATE' AND c.settlement_opened IS NOT NULL
               AND c.status IN ('ACTIVE', 'DORMANT') AS corporate_customer
      FROM customer.customer c
      """;

  private final JdbcClient jdbc;

  CustomerRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  String nextNumber() {
    return jdbc.sql("SELECT 'C' || lpad(nextval('customer.number')::text, 9, '0')")
        .query(String.class)
        .single();
  }

  long insert(CustomerDraft draft, Derived derived) {
    return jdbc.sql(
            """
            INSERT INTO customer.customer
              (%s, document_key, name_pinyin, name_initials, reviewed_on, review_due)
            VALUES (%s, :documentKey, :pinyin, :initials, :today, :due)
            RETURNING id
            """
                .formatted(FieldColumns.ALL, FieldColumns.each(field -> ":" + field.column())))
        .params(FieldColumns.parameters(draft))
        .params(derived.parameters())
        .query(Long.class)
        .single();
  }

  /** False when the version is no longer the stored one. */
  boolean update(long id, long version, CustomerDraft draft, Derived derived) {
    return jdbc.sql(
                """
                UPDATE customer.customer
                SET %s, document_key = :documentKey, name_pinyin = :pinyin,
                    name_initials = :initials, reviewed_on = :today, review_due = :due,
                    version = version + 1, updated_at = now()
                WHERE id = :id AND version = :version
                """
                    .formatted(
                        FieldColumns.each(field -> field.column() + " = :" + field.column())))
            .params(FieldColumns.parameters(draft))
            .params(derived.parameters())
            .param("id", id)
            .param("version", version)
            .update()
        == 1;
  }

  Optional<Customer> byId(long id, DataScope scope) {
    return jdbc.sql(SELECT + " WHERE c.id = :id AND " + scope.clause("c.unit_id", "c.manager_id"))
        .param("id", id)
        .params(scope.parameters())
        .query((row, number) -> customer(row))
        .optional();
  }

  Map<String, Long> idsByNumber(Collection<String> numbers) {
    var ids = new HashMap<String, Long>();
    jdbc.sql("SELECT number, id FROM customer.customer WHERE number = ANY(:numbers)")
        .param("numbers", numbers.toArray(String[]::new))
        .query(
            row -> {
              ids.put(row.getString("number"), row.getLong("id"));
            });
    return ids;
  }

  /** The customers whose flag changed. */
  Set<Long> credit(Collection<Long> ids, boolean exists) {
    return jdbc.sql(
            """
            UPDATE customer.customer SET has_credit = :exists
            WHERE id = ANY(:ids) AND has_credit <> :exists
            RETURNING id
            """)
        .param("ids", ids.toArray(Long[]::new))
        .param("exists", exists)
        .query((row, number) -> row.getLong("id"))
        .set();
  }

  /** True when the date was not the stored one. */
  boolean settlementOpened(long id, LocalDate on) {
    return jdbc.sql(
                """
                UPDATE customer.customer SET settlement_opened = :on
                WHERE id = :id AND kind = 'CORPORATE' AND settlement_opened IS DISTINCT FROM :on
                """)
            .param("id", id)
            .param("on", on)
            .update()
        == 1;
  }

  static Customer customer(ResultSet row) throws SQLException {
    return new Customer(
        row.getLong("id"),
        row.getLong("version"),
        FieldColumns.read(row),
        row.getBoolean("has_credit") ? CreditRelation.CREDIT : CreditRelation.NON_CREDIT,
        row.getBoolean("corporate_customer"),
        row.getString("document_number") == null,
        row.getObject("reviewed_on", LocalDate.class),
        row.getObject("review_due", LocalDate.class),
        row.getTimestamp("updated_at").toInstant());
  }
}
