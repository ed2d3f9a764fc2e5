package io.keheng.customer;

import io.keheng.shared.Paging;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DirectoryQueries {

  /** One customer of a list; numbers of documents and telephones are masked. */
  record Entry(
      long id,
      String number,
      CustomerKind kind,
      String name,
      String currency,
      long unitId,
      @Nullable Long managerId,
      LocalDate since,
      CustomerStatus status,
      CreditRelation creditRelation,
      boolean corporateCustomer,
      boolean identityMissing,
      @Nullable String document,
      @Nullable String mobile,
      @Nullable String region,
      @Nullable String riskTolerance,
      LocalDate reviewDue) {}

  private static final RowMapper<Entry> ENTRY = new SimplePropertyRowMapper<>(Entry.class);
  private static final String SELECT =
      """
      SELECT d.id, d.number, d.kind, d.name, d.currency, d.unit_id, d.manager_id, d.since, d.status,
             d.credit_relation, d.corporate_customer, d.identity_missing,
             regexp_replace(d.document_number, '.(?=.{4})', '*', 'g') AS document,
             regexp_replace(d.mobile, '^(.{3}).*(.{4})$', '\\1****\\2') AS mobile,
             d.region, d.risk_tolerance, d.review_due
      FROM customer.directory d
      """;

  static final Map<String, String> SORTABLE = sortable();

  private final JdbcClient jdbc;

  DirectoryQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Entry> page(Directory.Condition condition, Paging paging) {
    return jdbc.sql(
            SELECT
                + " WHERE "
                + condition.sql()
                + " ORDER BY "
                + paging.orderBy(SORTABLE, "d.id")
                + " LIMIT :limit OFFSET :offset")
        .params(condition.parameters())
        .param("limit", paging.limit())
        .param("offset", paging.offset())
        .query(ENTRY)
        .list();
  }

  long count(Directory.Condition condition) {
    return jdbc.sql("SELECT count(*) FROM customer.directory d WHERE " + condition.sql())
        .params(condition.parameters())
        .query(Long.class)
        .single();
  }

  /** Hands every customer over, a few in memory at a time; needs a transaction. */
  void each(Directory.Condition condition, Paging paging, Consumer<Entry> taker) {
    try (var entries =
        jdbc
            .sql(
                SELECT
                    + " WHERE "
                    + condition.sql()
                    + " ORDER BY "
                    + paging.orderBy(SORTABLE, "d.id"))
            .withFetchSize(1000)
            .params(condition.parameters())
            .query(ENTRY)
            .stream()) {
      entries.forEach(taker);
    }
  }

  private static Map<String, String> sortable() {
    var columns = new LinkedHashMap<String, String>();
    columns.put("number", "d.number");
    columns.put("name", "d.name_pinyin");
    columns.put("kind", "d.kind");
    columns.put("currency", "d.currency");
    columns.put("unitId", "d.unit_id");
    columns.put("managerId", "d.manager_id");
    columns.put("since", "d.since");
    columns.put("status", "d.status");
    columns.put("creditRelation", "d.credit_relation");
    columns.put("riskTolerance", "d.risk_tolerance");
    columns.put("region", "d.region");
    columns.put("reviewDue", "d.review_due");
    return columns;
  }
}
