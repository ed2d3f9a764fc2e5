package io.keheng.directory;

import io.keheng.customerfile.CustomerPart;
import io.keheng.customerfile.SealedRows;
import io.keheng.information.CreditRelation;
import io.keheng.information.CustomerField;
import io.keheng.information.CustomerKind;
import io.keheng.information.CustomerStatus;
import io.keheng.protection.ProtectedText;
import io.keheng.shared.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DirectoryQueries {

  /** One customer of a list. */
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
      @Nullable ProtectedText document,
      @Nullable ProtectedText mobile,
      @Nullable String region,
      @Nullable String riskTolerance,
      LocalDate reviewDue) {

    /** What is left of it for who is granted only parts. */
    Entry narrowed(Set<CustomerPart> parts) {
      return new Entry(
          id,
          number,
          kind,
          name,
          currency,
          unitId,
          managerId,
          since,
          status,
          creditRelation,
          corporateCustomer,
          parts.contains(CustomerPart.IDENTITY) && identityMissing,
          parts.contains(CustomerPart.IDENTITY) ? document : null,
          parts.contains(CustomerPart.CONTACT) ? mobile : null,
          region,
          riskTolerance,
          reviewDue);
    }
  }

  private static final String SELECT =
      """
      SELECT d.id, d.number, d.kind, d.name, d.currency, d.unit_id, d.manager_id, d.since, d.status,
             d.credit_relation, d.corporate_customer, d.identity_missing,
             d.document_number, d.mobile, d.region, d.risk_tolerance, d.review_due
      FROM customer.directory d
      """;

  static final Map<String, String> SORTABLE = sortable();

  private final JdbcClient jdbc;
  private final SealedRows columns;

  DirectoryQueries(JdbcClient jdbc, SealedRows columns) {
    this.jdbc = jdbc;
    this.columns = columns;
  }

  /** Finds who is on the page first, so that nobody passed over on the way is read. */
  List<Entry> page(Directory.Condition condition, Paging paging) {
    var order = paging.orderBy(SORTABLE, "d.id");
    return jdbc.sql(
            SELECT
                + """
                WHERE d.id = ANY(ARRAY(SELECT d.id FROM customer.directory d WHERE %s
                                       ORDER BY %s LIMIT :limit OFFSET :offset))
                ORDER BY %s
                """
                    .formatted(condition.sql(), order, order))
        .params(condition.parameters())
        .param("limit", paging.limit())
        .param("offset", paging.offset())
        .query((row, number) -> entry(row))
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
            .query((row, number) -> entry(row))
            .stream()) {
      entries.forEach(taker);
    }
  }

  private Entry entry(ResultSet row) throws SQLException {
    var id = row.getLong("id");
    return new Entry(
        id,
        row.getString("number"),
        CustomerKind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getString("currency"),
        row.getLong("unit_id"),
        row.getObject("manager_id", Long.class),
        row.getObject("since", LocalDate.class),
        CustomerStatus.valueOf(row.getString("status")),
        CreditRelation.valueOf(row.getString("credit_relation")),
        row.getBoolean("corporate_customer"),
        row.getBoolean("identity_missing"),
        columns.text(CustomerField.DOCUMENT_NUMBER, id, row),
        columns.text(CustomerField.MOBILE, id, row),
        row.getString("region"),
        row.getString("risk_tolerance"),
        row.getObject("review_due", LocalDate.class));
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
