package io.keheng.retention;

import io.keheng.identity.DataScope;
import io.keheng.rights.RightsRequest;
import io.keheng.shared.Paging;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RetentionRepository {

  /** What became of one kind of record. */
  enum Outcome {
    REMOVED,
    /** Nothing tells any more whose it was. */
    ANONYMISED,
    /** Nothing was kept. */
    NOTHING,
    /** The relationship goes on and needs it. */
    NEEDED,
    /** Only stored until the law lets it go. */
    LOCKED,
    /** Kept as proof. */
    PROOF
  }

  record Item(String record, Outcome outcome, int items, @Nullable LocalDate untilOn) {}

  record Lock(
      long customerId,
      String customerNumber,
      long unitId,
      @Nullable Long managerId,
      String requestNumber,
      LocalDate endedOn,
      LocalDate lockedOn,
      LocalDate untilOn,
      @Nullable LocalDate removedOn) {}

  private final JdbcClient jdbc;

  RetentionRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(long requestId, Item item) {
    jdbc.sql(
            """
            INSERT INTO consent.erasure (request_id, record, outcome, items, until_on)
            VALUES (:request, :record, :outcome, :items, :until)
            """)
        .param("request", requestId)
        .param("record", item.record())
        .param("outcome", item.outcome().name())
        .param("items", item.items())
        .param("until", item.untilOn())
        .update();
  }

  List<Item> items(long requestId) {
    return jdbc.sql("SELECT * FROM consent.erasure WHERE request_id = :request ORDER BY id")
        .param("request", requestId)
        .query(new SimplePropertyRowMapper<>(Item.class))
        .list();
  }

  void lock(RightsRequest request, LocalDate ended, LocalDate on, LocalDate until) {
    jdbc.sql(
            """
            INSERT INTO consent.lock
              (customer_id, customer_number, unit_id, manager_id, request_number, ended_on,
               locked_on, until_on)
            VALUES (:customer, :number, :unit, :manager, :request, :ended, :on, :until)
            """)
        .param("customer", request.customerId())
        .param("number", request.customerNumber())
        .param("unit", request.unitId())
        .param("manager", request.managerId())
        .param("request", request.number())
        .param("ended", ended)
        .param("on", on)
        .param("until", until)
        .update();
  }

  /** Customers whose term ended by a day, and who are still stored. */
  List<Long> ended(LocalDate day) {
    return jdbc.sql(
            """
            SELECT customer_id FROM consent.lock
            WHERE removed_on IS NULL AND until_on <= :day ORDER BY customer_id FOR UPDATE
            """)
        .param("day", day)
        .query((row, number) -> row.getLong(1))
        .list();
  }

  void removed(long customerId, LocalDate on) {
    jdbc.sql("UPDATE consent.lock SET removed_on = :on WHERE customer_id = :customer")
        .param("on", on)
        .param("customer", customerId)
        .update();
  }

  List<Lock> page(DataScope scope, Paging paging) {
    return jdbc.sql(
            "SELECT l.* FROM consent.lock l WHERE "
                + scope.clause("l.unit_id", "l.manager_id")
                + " ORDER BY "
                + paging.orderBy(sortable(), "l.customer_id")
                + " LIMIT :limit OFFSET :offset")
        .params(scope.parameters())
        .param("limit", paging.limit())
        .param("offset", paging.offset())
        .query(new SimplePropertyRowMapper<>(Lock.class))
        .list();
  }

  long count(DataScope scope) {
    return jdbc.sql(
            "SELECT count(*) FROM consent.lock l WHERE "
                + scope.clause("l.unit_id", "l.manager_id"))
        .params(scope.parameters())
        .query(Long.class)
        .single();
  }

  private static Map<String, String> sortable() {
    var columns = new LinkedHashMap<String, String>();
    columns.put("customerNumber", "l.customer_number");
    columns.put("endedOn", "l.ended_on");
    columns.put("lockedOn", "l.locked_on");
    columns.put("untilOn", "l.until_on");
    return columns;
  }
}
