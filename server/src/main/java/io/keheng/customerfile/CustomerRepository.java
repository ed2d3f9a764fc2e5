package io.keheng.customerfile;

import io.keheng.identity.DataScope;
import io.keheng.information.Customer;
import io.keheng.information.CustomerDraft;
import io.keheng.information.FieldColumns;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class CustomerRepository {

  public static final String SELECT =
      """
      SELECT c.*,
             c.kind = 'CORPORATE' AND c.settlement_opened IS NOT NULL
               AND c.status IN ('ACTIVE', 'DORMANT') AS corporate_customer
      FROM customer.customer c
      """;

  private final JdbcClient jdbc;
  private final SealedRows columns;

  CustomerRepository(JdbcClient jdbc, SealedRows columns) {
    this.jdbc = jdbc;
    this.columns = columns;
  }

  public String nextNumber() {
    return jdbc.sql("SELECT 'C' || lpad(nextval('customer.number')::text, 9, '0')")
        .query(String.class)
        .single();
  }

  public long insert(CustomerDraft draft, Derived derived) {
    // The id comes first: what is sealed is bound to it.
    var id = jdbc.sql("SELECT nextval('customer.customer_id_seq')").query(Long.class).single();
    jdbc.sql(
            """
            INSERT INTO customer.customer
              (id, %s, document_index, mobile_index, telephone_index, name_pinyin, name_initials,
               reviewed_on, review_due)
            VALUES (:id, %s, :documentIndex, :mobileIndex, :telephoneIndex, :pinyin, :initials,
               :today, :due)
            """
                .formatted(FieldColumns.ALL, FieldColumns.each(field -> ":" + field.column())))
        .param("id", id)
        .params(columns.parameters(id, draft))
        .params(derived.parameters())
        .update();
    return id;
  }

  /** False when the version is no longer the stored one. */
  public boolean update(long id, long version, CustomerDraft draft, Derived derived) {
    return jdbc.sql(
                """
                UPDATE customer.customer
                SET %s, document_index = :documentIndex, mobile_index = :mobileIndex,
                    telephone_index = :telephoneIndex, brought_index = :broughtIndex,
                    name_pinyin = :pinyin, name_initials = :initials, reviewed_on = :today,
                    review_due = :due, version = version + 1, updated_at = now()
                WHERE id = :id AND version = :version
                """
                    .formatted(
                        FieldColumns.each(field -> field.column() + " = :" + field.column())))
            .params(columns.parameters(id, draft))
            .params(derived.parameters())
            .param("id", id)
            .param("version", version)
            .update()
        == 1;
  }

  public Optional<Customer> byId(long id, DataScope scope) {
    return byId(id, CustomerScope.of(scope));
  }

  public Optional<Customer> byId(long id, CustomerScope scope) {
    return jdbc.sql(
            SELECT
                + " WHERE c.id = :id AND c.locked_on IS NULL AND c.merged_into IS NULL AND "
                + scope.clause("c"))
        .param("id", id)
        .params(scope.parameters())
        .query((row, number) -> columns.customer(row))
        .optional();
  }

  /** A customer whether he is only stored or not. */
  public Optional<Customer> stored(long id) {
    return jdbc.sql(SELECT + " WHERE c.id = :id")
        .param("id", id)
        .query((row, number) -> columns.customer(row))
        .optional();
  }

  public void lock(long id, LocalDate on) {
    jdbc.sql("UPDATE customer.customer SET locked_on = :on WHERE id = :id")
        .param("id", id)
        .param("on", on)
        .update();
  }

  public Map<String, Long> idsByNumber(Collection<String> numbers) {
    var ids = new HashMap<String, Long>();
    jdbc.sql("SELECT number, current_id AS id FROM customer.numbered WHERE number = ANY(:numbers)")
        .param("numbers", numbers.toArray(String[]::new))
        .query(
            row -> {
              ids.put(row.getString("number"), row.getLong("id"));
            });
    return ids;
  }

  /** The customers whose flag changed. */
  public Set<Long> credit(Collection<Long> ids, boolean exists) {
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

  /**
   * @param before null where none was stored
   */
  public record Told(@Nullable LocalDate before) {}

  /** What a date replaced; empty when it was the stored one. */
  public Optional<Told> settlementOpened(long id, LocalDate on) {
    return jdbc.sql(
            """
            UPDATE customer.customer SET settlement_opened = :on, brought_index = NULL
            WHERE id = :id AND kind = 'CORPORATE' AND settlement_opened IS DISTINCT FROM :on
            RETURNING old.settlement_opened AS before
            """)
        .param("id", id)
        .param("on", on)
        .query((row, number) -> new Told(row.getObject("before", LocalDate.class)))
        .optional();
  }

  /** The feed that opened a customer; empty for one entered by a form. */
  public Optional<Long> feed(long id) {
    return jdbc.sql("SELECT feed_id FROM customer.customer WHERE id = :id AND feed_id IS NOT NULL")
        .param("id", id)
        .query(Long.class)
        .optional();
  }
}
