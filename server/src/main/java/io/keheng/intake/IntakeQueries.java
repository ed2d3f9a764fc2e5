package io.keheng.intake;

import io.keheng.copy.BinaryCopy;
import io.keheng.copy.BinaryRow;
import io.keheng.customerfile.CustomerRepository;
import io.keheng.customerfile.Derived;
import io.keheng.customerfile.SealedRows;
import io.keheng.information.Customer;
import io.keheng.information.CustomerDraft;
import io.keheng.information.CustomerField;
import io.keheng.information.DocumentKey;
import io.keheng.information.FieldColumns;
import java.sql.Connection;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A batch of a feed, compared with and brought into the book as a whole. */
@Repository
class IntakeQueries {

  private static final int MORE_COLUMNS = 10;

  /**
   * @param key place of the draft in the batch, or id of the customer it makes
   */
  record Staged(long key, CustomerDraft draft, Derived derived) {

    Staged as(long id) {
      return new Staged(id, draft, derived);
    }

    @Nullable String document() {
      return DocumentKey.of(draft, derived.document());
    }
  }

  /**
   * A customer whom a feed names.
   *
   * @param brought blind index of what a feed brought last, if nothing came after it
   * @param locked only stored; no feed changes him
   */
  record Known(long id, @Nullable UUID brought, boolean locked) {

    /** Whether nothing changes by a draft that brings this. */
    boolean unchangedBy(UUID index) {
      return locked || index.equals(brought);
    }
  }

  private final JdbcClient jdbc;
  private final JdbcOperations operations;
  private final SealedRows columns;

  IntakeQueries(JdbcClient jdbc, JdbcOperations operations, SealedRows columns) {
    this.jdbc = jdbc;
    this.operations = operations;
    this.columns = columns;
  }

  /** One feed of customers at a time, until the transaction ends. */
  void lock() {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('customer.intake'))").query(row -> {});
  }

  Map<String, Known> known(Collection<String> numbers) {
    var known = new HashMap<String, Known>();
    jdbc.sql(
            """
            SELECT number, id, brought_index, locked_on IS NOT NULL AS locked
            FROM customer.customer WHERE number = ANY(:numbers)
            """)
        .param("numbers", numbers.toArray(String[]::new))
        .query(
            row -> {
              known.put(
                  row.getString("number"),
                  new Known(
                      row.getLong("id"),
                      row.getObject("brought_index", UUID.class),
                      row.getBoolean("locked")));
            });
    return known;
  }

  /** Customers by their numbers. */
  Map<String, Customer> customers(Collection<String> numbers) {
    var customers = new HashMap<String, Customer>();
    jdbc.sql(CustomerRepository.SELECT + " WHERE c.number = ANY(:numbers)")
        .param("numbers", numbers.toArray(String[]::new))
        .query(
            row -> {
              customers.put(row.getString("number"), columns.customer(row));
            });
    return customers;
  }

  /** The keys of these documents that are held, each with the id of who holds it, merged or not. */
  Map<String, Long> documents(Collection<Derived> wanted) {
    var holders = new HashMap<String, Long>();
    var indexes = wanted.stream().map(Derived::document).filter(Objects::nonNull).toList();
    if (indexes.isEmpty()) {
      return holders;
    }
    jdbc.sql(
            """
            SELECT coalesce(merged_into, id) AS id, document_index, document_kind, nationality
            FROM customer.customer
            WHERE document_index = ANY(CAST(:indexes AS uuid[]))
            """)
        .param("indexes", indexes.stream().map(UUID::toString).toArray(String[]::new))
        .query(
            row -> {
              var key =
                  DocumentKey.of(
                      row.getString("document_kind"),
                      row.getString("nationality"),
                      row.getObject("document_index", UUID.class));
              if (key != null) {
                holders.put(key, row.getLong("id"));
              }
            });
    return holders;
  }

  long nextFeed() {
    return jdbc.sql("SELECT nextval('customer.feed')").query(Long.class).single();
  }

  /** Enters customers not known yet; answers them by their new ids, in their order. */
  List<Staged> enter(long feed, List<Staged> rows) {
    var ids = newIds(rows.size());
    var entered = IntStream.range(0, ids.length).mapToObj(i -> rows.get(i).as(ids[i])).toList();
    operations.execute(
        (Connection connection) -> {
          BinaryCopy.into(
              connection,
              """
              customer.customer (id, feed_id, %s, document_index, mobile_index, telephone_index,
                brought_index, name_pinyin, name_initials, reviewed_on, review_due)
              """
                  .formatted(FieldColumns.ALL),
              CustomerField.values().length + MORE_COLUMNS,
              entered,
              (row, into) -> write(feed, row, into));
          return entered.size();
        });
    return entered;
  }

  private void write(long feed, Staged row, BinaryRow into) {
    into.number(row.key());
    into.number(feed);
    columns.write(row.key(), row.draft(), into);
    var derived = row.derived();
    into.uuid(derived.document());
    into.uuid(derived.mobile());
    into.uuid(derived.telephone());
    into.uuid(derived.brought());
    into.text(derived.pinyin().whole());
    into.text(derived.pinyin().initials());
    into.date(derived.today());
    into.date(derived.due());
  }

  private Long[] newIds(int count) {
    return jdbc.sql(
            """
            SELECT array_agg(nextval('customer.customer_id_seq')) AS ids
            FROM generate_series(1, :count)
            """)
        .param("count", count)
        .query((row, number) -> (Long[]) row.getArray("ids").getArray())
        .single();
  }

  /** Moves what a feed left beside the search index into it. */
  void tidySearch() {
    jdbc.sql("SELECT customer.tidy_search()").query(row -> {});
  }
}
