package io.keheng.customerfile;

import io.keheng.information.CustomerDraft;
import io.keheng.information.CustomerField;
import io.keheng.protection.ProtectedAmount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class UnsealedQueries {

  private static final int BATCH = 500;
  private static final List<CustomerField> PROTECTED =
      Stream.of(CustomerField.values()).filter(CustomerField::isProtected).toList();

  private record Row(long id, CustomerDraft draft) {}

  private final JdbcClient jdbc;
  private final SealedRows columns;
  private final Derivations derivations;

  UnsealedQueries(JdbcClient jdbc, SealedRows columns, Derivations derivations) {
    this.jdbc = jdbc;
    this.columns = columns;
    this.derivations = derivations;
  }

  boolean any() {
    return jdbc.sql("SELECT EXISTS (SELECT FROM customer.unsealed)").query(Boolean.class).single();
  }

  /** Seals the values of some customers; answers of how many. */
  int sealSome() {
    var rows =
        jdbc.sql("SELECT * FROM customer.unsealed ORDER BY id LIMIT :batch FOR UPDATE")
            .param("batch", BATCH)
            .query((row, number) -> new Row(row.getLong("id"), draft(row)))
            .list();
    rows.forEach(this::seal);
    jdbc.sql("DELETE FROM customer.unsealed WHERE id = ANY(:ids)")
        .param("ids", rows.stream().map(Row::id).toArray(Long[]::new))
        .update();
    return rows.size();
  }

  void forget() {
    jdbc.sql("SELECT customer.forget_unsealed()").query(row -> {});
  }

  private void seal(Row row) {
    var set =
        PROTECTED.stream()
            .map(field -> field.column() + " = :" + field.column())
            .collect(Collectors.joining(", "));
    jdbc.sql(
            """
            UPDATE customer.customer
            SET %s, document_index = :documentIndex, mobile_index = :mobileIndex,
                telephone_index = :telephoneIndex
            WHERE id = :id
            """
                .formatted(set))
        .params(columns.parameters(row.id(), row.draft()))
        .params(derivations.of(row.draft()).parameters())
        .param("id", row.id())
        .update();
  }

  private static CustomerDraft draft(ResultSet row) throws SQLException {
    var values = new EnumMap<CustomerField, Object>(CustomerField.class);
    for (var field : PROTECTED) {
      var value =
          field.type() == ProtectedAmount.class
              ? row.getBigDecimal(field.column())
              : row.getString(field.column());
      if (value != null) {
        values.put(field, value);
      }
    }
    return CustomerDraft.of(values);
  }
}
